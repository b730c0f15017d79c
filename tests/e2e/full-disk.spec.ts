import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { enterKey, expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";

/** Fills the disk as far as the application can tell, or makes room again. */
function fillDisk({ electron }: RunningApp, code: string | null): Promise<void> {
  return electron.evaluate((_electron, errorCode) => {
    const fs = process.getBuiltinModule("node:fs");
    const known: unknown = Reflect.get(globalThis, "writeFileSync");
    if (known === undefined) Object.assign(globalThis, { writeFileSync: fs.writeFileSync });
    const full = (): never => {
      throw Object.assign(new Error(String(errorCode)), { code: errorCode });
    };
    Object.assign(fs, {
      writeFileSync: errorCode === null ? Reflect.get(globalThis, "writeFileSync") : full,
    });
  }, code);
}

test("a full disk is told where it matters; everything is saved once there is room, and nothing is lost", async ({
  launch,

  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page, undefined, "Офис");
  await expect.poll(app.tooltip).toMatch(/осталось/);
  const stored = async (name: string) => readFile(join(userData, name), "utf8").catch(() => "");
  await expect.poll(() => stored("accounts.json")).toContain("Офис");
  const banner = page.getByRole("alert").filter({ hasText: "Изменения не сохраняются" });
  await expect(banner).toHaveCount(0);

  await fillDisk(app, "ENOSPC");
  const answers = await page.evaluate(async () => {
    const settings = await window.plusofon?.changeSettings({ pollIntervalMinutes: 9, theme: "dark" });
    const state = await window.plusofon?.getState();
    const accountId = state?.ok ? state.value.accounts[0]?.id : undefined;
    return [settings, await window.plusofon?.changeAccount({ accountId: accountId ?? "", label: "Дом" })];
  });
  const notSaved = { ok: true, value: { state: "not-saved" } };
  expect(answers).toEqual([notSaved, notSaved]);
  await expect(banner).toContainText("на диске нет места");
  await banner.getByRole("button", { name: "Подробности" }).click();
  await expect(banner).toContainText(userData);
  await page.getByRole("button", { name: "Настройки" }).first().click();
  await expect(page.getByRole("heading", { name: "Настройки" })).toBeVisible();
  await expect(banner).toBeVisible();
  expect(await stored("settings.json")).not.toContain("dark");

  await fillDisk(app, null);
  await expect(banner).toHaveCount(0, { timeout: 20_000 });
  expect(await stored("settings.json")).toContain('"theme": "dark"');
  expect(await stored("accounts.json")).toContain("Дом");
});
