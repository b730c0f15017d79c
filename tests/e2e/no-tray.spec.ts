import { enterKey, expect, test } from "./fixtures";
import { launchApp } from "./running-app";
import { closeWindow, windowFacts } from "./system-window";

test.use({ desktopParts: { panel: false } });

test("without a tray it is a window like any other, says once what to install, and the icon comes when a tray does", async ({
  launch,
  desktop,
}) => {
  const app = await launch(["--hidden"]);
  const page = await app.electron.firstWindow({ timeout: 40_000 });
  // A tray that is only late would not be missed: it takes a while to say so.
  await expect(page.getByText("На этом рабочем столе нет трея")).toBeVisible({ timeout: 40_000 });
  await enterKey(page);
  await expect(page.getByText(/осталось 14.дней/)).toBeVisible();
  const advice = page.getByRole("region", { name: "На этом рабочем столе нет трея" });
  await advice.getByRole("button", { name: "Скрыть сообщение" }).click();
  await expect(page.getByText("На этом рабочем столе нет трея")).toHaveCount(0);

  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  expect(await app.menuLabels()).toContain("Выйти");

  await desktop.killPanel();
  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  await (await app.tray()).activate();
  await desktop.killPanel();

  // Again without a tray for a while: the advice was read, and closing only gets the window out of the way.
  const presence = () =>
    page.evaluate(() => window.plusofon?.getState().then((reply) => reply.ok && reply.value.trayPresence));
  await expect.poll(presence, { timeout: 40_000 }).toBe("absent");
  await expect(page.getByText("На этом рабочем столе нет трея")).toHaveCount(0);
  await closeWindow(app);
  const isMinimized = async () => (await windowFacts(app)).isMinimized;
  await expect.poll(isMinimized).toBe(true);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore());
  await page.getByRole("button", { name: "Действия с учётной записью" }).click();
  // The page goes away under the click.
  await page
    .getByRole("menuitem", { name: "Выйти из программы" })
    .click()
    .catch(() => undefined);
  await app.closed;
});

test("without a session bus nobody can say that there is a tray, so the window can't be lost", async ({
  desktop,
  runtime,
  simulator,
  userData,
}) => {
  const app = await launchApp({
    desktop,
    ...runtime,
    flags: [`--api=${simulator.url}`, `--user-data-dir=${userData}`, "--lang=ru", "--hidden"],
    env: { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent" },
  });
  const page = await app.electron.firstWindow({ timeout: 40_000 });
  await expect(page.getByText("На этом рабочем столе нет трея")).toBeVisible({ timeout: 40_000 });
  await closeWindow(app);
  await expect.poll(async () => (await windowFacts(app)).isMinimized).toBe(true);
  await app.kill();
});
