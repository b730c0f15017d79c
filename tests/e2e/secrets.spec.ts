import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { canaryKey, canaryPin, enterKey, expect, test } from "./fixtures";
import { processLines } from "./process-lines";

const canaries = [canaryKey, canaryPin];

/** Records, inside the main process, every message that goes to the page. */
async function recordMessages(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const sent: string[] = [];
    Reflect.set(globalThis, "sentToPage", sent);
    const handlers: Map<string, (...values: unknown[]) => unknown> = Reflect.get(ipcMain, "_invokeHandlers");
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...values) => {
        const reply = await handler(...values);
        sent.push(`${channel} ${JSON.stringify(reply)}`);
        return reply;
      });
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error("There is no window");
    const send = contents.send.bind(contents);
    contents.send = (channel, ...values) => {
      sent.push(`${channel} ${JSON.stringify(values)}`);
      send(channel, ...values);
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, "sentToPage").join("\n"));
}

/** The command lines of the processes that have to do with the program. */
function processWords(userData: string): string {
  return processLines()
    .filter((line) => line.includes(userData) || line.includes("plusofon"))
    .join("\n");
}

test("an access key and a PIN are found in no file, no log, no process and no message to the page", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  const console_: string[] = [];
  page.on("console", (message) => console_.push(message.text()));
  await expect(page.getByText("Неофициальное приложение").first()).toBeVisible();
  const messages = await recordMessages(app.electron);

  // The server repeats both secrets wherever it may: in messages, in the tariff, in the id.
  simulator.setFault("secret-echo");
  await enterKey(page);
  simulator.setFault(null);
  await enterKey(page, canaryKey, "Офис");
  await expect.poll(app.tooltip).toMatch(/осталось/);

  simulator.setFault("secret-echo", { call: "switch" });
  for (const fault of ["secret-echo", null] as const) {
    simulator.setFault(fault, fault === null ? {} : { call: "switch" });
    await page.getByRole("button", { name: "Включить", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("ПИН-код", { exact: true }).fill(canaryPin);
    await dialog.getByLabel("ПИН-код ещё раз").fill(canaryPin);
    await dialog.getByRole("button", { name: "Включить" }).click();
    await expect(
      dialog.getByLabel("ПИН-код", { exact: true }).or(page.getByText("Готово: защита включена")).first(),
    ).toBeVisible();
    await expect
      .poll(() => simulator.requests.filter(({ method }) => method === "PUT").length)
      .toBe(fault === null ? 2 : 1);
    if (fault !== null) {
      await expect(dialog.getByLabel("ПИН-код", { exact: true })).toHaveValue("");
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    }
  }
  await expect.poll(() => simulator.state.account.tfa).toBe(true);

  const shown = await page.content();
  const sent = await messages();
  const words = processWords(userData);
  expect(sent).toContain("stateChanged");
  expect(words).toContain(userData);
  await app.quit();

  let files = 0;
  for (const entry of await readdir(userData, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const text = await readFile(join(entry.parentPath, entry.name), "latin1");
    const wide = Buffer.from(text, "latin1").toString("utf16le");
    for (const canary of canaries) {
      expect(text.includes(canary) || wide.includes(canary), `${entry.name} holds a secret`).toBe(false);
    }
  }
  expect(files).toBeGreaterThan(3);
  for (const canary of canaries) {
    expect(sent.includes(canary), "a message to the page holds a secret").toBe(false);
    expect(words.includes(canary), "a command line holds a secret").toBe(false);
    expect(shown.includes(canary), "the page shows a secret").toBe(false);
    expect(console_.join("\n").includes(canary), "the page's console holds a secret").toBe(false);
  }
});
