import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { addAccount, canaryKey, expect, test } from "./fixtures";
import { choose, openSection, setting } from "./settings-screen";

/** By the keyboard, from the screen of the account: a key that is pressed before the page is there reaches nobody. */
async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
  await page.keyboard.press("Control+Comma");
}

test("language and theme change everywhere at once, and are there again after a restart", async ({
  launch,
  userData,
}) => {
  const app = await launch([], { isLanguageForced: false });
  const page = await app.page();
  await addAccount(page, canaryKey, "Офис");
  await openSettings(page);
  await choose(page, "language", "Русский");
  await expect(page.getByRole("heading", { name: "Настройки" })).toBeVisible();
  await expect.poll(app.menuLabels).toContain("Обновить");
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  await choose(page, "language", "English");
  await expect(page.getByRole("heading", { name: "Settings", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(app.menuLabels).toContain("Refresh");
  await expect.poll(app.tooltip).toMatch(/14.days left/);

  const scheme = page.locator("html");
  for (const [label, expected] of [
    ["Dark", "dark"],
    ["Light", "light"],
  ] as const) {
    await choose(page, "theme", label);
    await expect(scheme).toHaveAttribute("data-mantine-color-scheme", expected);
  }
  await app.quit();
  const again = await launch([], { isLanguageForced: false });
  await expect((await again.page()).getByRole("button", { name: "Settings" })).toBeVisible();
  expect(JSON.parse(readFileSync(join(userData, "settings.json"), "utf8"))).toMatchObject({
    language: "en",
    theme: "light",
  });
});

test("interval, kinds and quiet hours are kept as they were chosen; what can't be is refused", async ({
  launchWithAccount,
  userData,
}) => {
  const { page } = await launchWithAccount("Офис");
  await openSettings(page);
  const kept = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(userData, "settings.json"), "utf8").catch(() => "{}"));

  const interval = setting(page, "interval").getByRole("spinbutton");
  await interval.fill("61");
  await expect(setting(page, "interval")).toContainText(/От.1 до.60/);
  await interval.fill("15");
  await expect(setting(page, "interval")).not.toContainText(/От.1/);
  await expect.poll(kept).toMatchObject({ pollIntervalMinutes: 15 });

  await openSection(page, "Уведомления");
  await page.getByRole("switch", { name: "Сбои дольше часа" }).click({ force: true });
  await page.getByRole("switch", { name: "Тихие часы" }).click({ force: true });
  const times = setting(page, "quiet-times");
  await times.getByLabel("Начало").selectOption("21:30");
  await times.getByLabel("Конец").selectOption("07:00");
  await expect.poll(kept).toMatchObject({
    notifications: {
      kinds: { sms: true, service: false },
      quietHours: { isOn: true, from: "21:30", to: "07:00" },
    },
  });
});
