import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, wholePoll } from "./fixtures";
import { setting } from "./settings-screen";
import { clickNotification, closedNotifications, notificationsOnScreen } from "./shown-notifications";
import { closeWindow } from "./system-window";

const tile = (page: Page) => page.locator('[data-place="balance"]');

test("a balance that falls below the limit is notified of once, and a click leads to it", async ({
  launchWithAccount,
  desktop,
  simulator,
}) => {
  const { app } = await launchWithAccount("Офис");
  await closeWindow(app);

  simulator.changeAccount({ balance: 412.3 });
  await app.chooseInMenu("Обновить");
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  await clickNotification(desktop);
  await expect(tile(await app.page())).toBeFocused();
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(0);

  // Less, yet still above zero, is nothing new.
  await closeWindow(app);
  await wholePoll(app);
  simulator.changeAccount({ balance: 300 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/Баланс: 300\s₽/);
  await wholePoll(app);
  simulator.changeAccount({ balance: -1 });
  await app.chooseInMenu("Обновить");
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  expect((await closedNotifications(desktop)).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Баланс ниже 500\s₽$/),
    expect.stringMatching(/^Баланс отрицательный: −1\s₽$/),
  ]);
});

test("switched off, the balance is neither asked for nor shown; switched on again, it is both", async ({
  launchWithAccount,
  simulator,
  userData,
}) => {
  const asked = () => simulator.requests.filter(({ path }) => path.includes("/payment/")).length;
  const { app, page } = await launchWithAccount("Офис");
  await expect(tile(page)).toContainText("₽");
  await page.keyboard.press("Control+Comma");
  const toggle = page.getByRole("switch", { name: "Показывать баланс", exact: true });
  await toggle.press("Space");
  await expect(setting(page, "balance-warning")).toBeHidden();
  await expect.poll(app.tooltip).not.toContain("Баланс");
  const askedBefore = asked();
  simulator.changeAccount({ unreadSms: 7 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.7/);
  await wholePoll(app);
  expect(asked()).toBe(askedBefore);

  await toggle.press("Space");
  await setting(page, "balance-warning").getByRole("spinbutton").fill("700");
  await expect
    .poll(() => readFileSync(join(userData, "settings.json"), "utf8"))
    .toMatch(/"balanceWarningRoubles":\s*700/);
  await app.chooseInMenu("Обновить");
  await expect.poll(asked).toBeGreaterThan(askedBefore);
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(tile(page)).toContainText("₽");
});
