import { canaryKey, canaryPin, enterKey, expect, openPinDialog, submitPin, test } from "./fixtures";
import { commandLines, filesThatHold, recordMessages } from "./leaks";

const canaries = [canaryKey, canaryPin];

test("an access key and a PIN are found in no file, no log, no process and no message to the page", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  const console_: string[] = [];
  page.on("console", (message) => console_.push(message.text()));
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  const messages = await recordMessages(app.electron);

  // The server repeats both secrets wherever it may: in messages, in the tariff, in the id.
  simulator.setFault("secret-echo");
  await enterKey(page);
  await expect(page.locator("form").getByRole("alert")).toBeVisible();
  simulator.setFault(null);
  await enterKey(page, canaryKey, "Офис");
  await expect.poll(app.tooltip).toMatch(/осталось/);

  simulator.setFault("secret-echo", { call: "switch" });
  const dialog = await openPinDialog(page, "Включить");
  await submitPin(dialog, canaryPin);
  await expect.poll(() => simulator.requests.filter(({ method }) => method === "PUT").length).toBe(1);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  simulator.setFault(null);
  await submitPin(await openPinDialog(page, "Включить"), canaryPin);
  await expect.poll(() => simulator.state.account.tfa).toBe(true);

  const shown = await page.content();
  const sent = await messages();
  const lines = commandLines(userData);
  expect(sent).toContain("stateChanged");
  expect(lines).toContain(userData);
  await app.quit();

  const files = await filesThatHold(userData, canaries);
  expect(files.holding, "files that hold a secret").toEqual([]);
  expect(files.count).toBeGreaterThan(3);
  for (const canary of canaries) {
    expect(sent.includes(canary), "a message to the page holds a secret").toBe(false);
    expect(lines.includes(canary), "a command line holds a secret").toBe(false);
    expect(shown.includes(canary), "the page shows a secret").toBe(false);
    expect(console_.join("\n").includes(canary), "the page's console holds a secret").toBe(false);
  }
});
