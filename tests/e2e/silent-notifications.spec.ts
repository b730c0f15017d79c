import { expect, test } from "./fixtures";
import { openSection } from "./settings-screen";
import { notificationsOnScreen } from "./shown-notifications";
import { closeWindow } from "./system-window";

test.use({ desktopParts: { notifications: false, silent: ["org.freedesktop.Notifications"] } });

test("a notification service that never answers stops nothing, and what it missed is shown once one answers", async ({
  launchWithAccount,
  desktop,
  simulator,
}) => {
  const { app } = await launchWithAccount();
  await closeWindow(app);
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  // The menu and the tooltip answer meanwhile.
  await expect.poll(app.tooltip, { timeout: 5_000 }).toMatch(/SMS:.3/);
  await app.chooseInMenu("Настройки");
  const page = await app.page();
  await openSection(page, "Уведомления");
  const trouble = page.getByText("Служба уведомлений не\u00a0отвечает");
  await expect(trouble).toBeVisible();

  await desktop.startNotifications();
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  await expect(trouble).toHaveCount(0);
});
