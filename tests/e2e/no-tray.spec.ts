import { enterKey, expect, test } from "./fixtures";

test.use({ desktopParts: { panel: false } });

test("without a tray it is a window like any other, says once what to install, and the icon comes when a tray does", async ({
  launch,
  desktop,
}) => {
  const app = await launch(["--hidden"]);
  const page = await app.page();
  await expect(page.getByText("На этом рабочем столе нет трея")).toBeVisible();
  await enterKey(page);
  await expect(page.getByText(/осталось 14.дней/)).toBeVisible();
  await page.getByRole("button", { name: "Понятно" }).click();
  await expect(page.getByText("На этом рабочем столе нет трея")).toHaveCount(0);

  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  expect(await app.menuLabels()).toContain("Выйти");

  await desktop.killPanel();
  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  await (await app.tray()).activate();
  await desktop.killPanel();

  // Again without a tray: the advice was read, and closing the window is the end.
  await expect
    .poll(() =>
      page.evaluate(() => window.plusofon?.getState().then((reply) => reply.ok && reply.value.trayPresence)),
    )
    .toBe("absent");
  await expect(page.getByText("На этом рабочем столе нет трея")).toHaveCount(0);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.closed;
});
