import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../project-folder";
import { expect, test, wholePoll } from "./fixtures";
import { clickNotification, closedNotifications, notificationsOnScreen } from "./shown-notifications";
import { closeWindow, windowFacts } from "./system-window";

const pictures = join(projectFolder, "artifacts", "pictures");

test("new SMS are notified once, by number alone; a click leads to them; a restart repeats nothing", async ({
  launch,
  launchWithAccount,
  desktop,
  simulator,
}) => {
  await mkdir(pictures, { recursive: true });
  const { app } = await launchWithAccount("Офис");
  await closeWindow(app);

  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  await desktop.screenshot(join(pictures, "notice-sms.png"));
  await clickNotification(desktop);
  const page = await app.page();
  await expect(page.locator('[data-place="sms"]')).toBeFocused();
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(0);

  // From another screen too.
  await page.getByRole("button", { name: "Настройки" }).click();
  await wholePoll(app);
  await closeWindow(app);
  simulator.changeAccount({ unreadSms: 5 });
  await app.chooseInMenu("Обновить");
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  await clickNotification(desktop);
  await expect((await app.page()).locator('[data-place="sms"]')).toBeFocused();

  await app.quit();
  const again = await launch(["--hidden"]);
  await expect.poll(again.tooltip).toMatch(/SMS:.5/);
  await wholePoll(again);
  expect(await notificationsOnScreen(desktop)).toBe(0);
  simulator.setScenario("blocked");
  // The first poll may still be under way, and a refresh would only join it.
  await expect(async () => {
    await again.chooseInMenu("Обновить");
    await expect.poll(() => notificationsOnScreen(desktop), { timeout: 2_000 }).toBe(1);
  }).toPass({ timeout: 20_000 });
  await desktop.screenshot(join(pictures, "notice-block.png"));

  const notifications = await closedNotifications(desktop);
  expect(notifications.map(({ title }) => title)).toEqual([
    "Новых SMS: 3",
    "Новых SMS: 2",
    "Есть блокировка",
  ]);
});

test("the window in front and a pause suppress notifications", async ({
  launchWithAccount,
  desktop,
  simulator,
}) => {
  const { app, page } = await launchWithAccount();
  await page.bringToFront();
  await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(true);
  simulator.changeAccount({ unreadSms: 1 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.1/);
  // A refresh would only join the poll that has not ended yet.
  await wholePoll(app);
  await closeWindow(app);
  await app.chooseInMenu(/^На.1.час$/);
  await expect
    .poll(async () => (await app.menuLabels()).join("\n"))
    .toMatch(/Возобновить уведомления \(пауза до/);
  simulator.changeAccount({ unreadSms: 2 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.2/);
  expect(await notificationsOnScreen(desktop)).toBe(0);
  // Resumed, what was missed is summed up in one notification.
  await app.chooseInMenu(/^Возобновить уведомления/);
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  await clickNotification(desktop);
  const opened = await app.page();
  await expect(opened.getByRole("heading", { name: "История" })).toBeVisible();
  await opened.getByRole("button", { name: /Новых SMS/, expanded: false }).click();
  await expect(opened.getByText("пауза", { exact: true })).toBeVisible();
  await expect(opened.getByText("окно было открыто")).toBeVisible();
  await desktop.screenshot(join(pictures, "history.png"));
  const last = (await closedNotifications(desktop)).at(-1);
  expect(`${last?.title} ${last?.body}`).toMatch(/SMS/);
});
