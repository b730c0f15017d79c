import { enterKey, expect, test, wholePoll } from "./fixtures";

test.use({ desktopParts: { panel: false } });

test("another tray host than a panel: the item registers, shows a picture, and its menu works", async ({
  launch,
  desktop,
  simulator,
}) => {
  const { startTrayHostDouble } = await import("../desktop/tray-host-double.mjs");
  const host = await startTrayHostDouble(desktop.env["DBUS_SESSION_BUS_ADDRESS"] ?? "");
  try {
    const app = await launch(["--hidden"]);
    await expect.poll(() => host.items.length).toBe(1);
    await expect.poll(app.tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
    expect(app.electron.windows()).toEqual([]);
    await app.chooseInMenu("Добавить ключ доступа…");
    await enterKey(await app.page());
    await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
    await wholePoll(app);
    const { iconPixmaps, status, category } = await (await app.tray()).read();
    expect(iconPixmaps.length).toBeGreaterThan(0);
    for (const { width, height, argb } of iconPixmaps) {
      expect(argb.length).toBe(width * height * 4);
      expect(argb.some((byte) => byte !== 0)).toBe(true);
    }
    expect([status, category]).toEqual(["Active", "ApplicationStatus"]);
    const requests = simulator.requests.length;
    await app.chooseInMenu("Обновить");
    await expect.poll(() => simulator.requests.length).toBeGreaterThan(requests);
    await (await app.tray()).activate();
    await app.chooseInMenu("Выйти");
    await app.closed;
  } finally {
    host.stop();
  }
});
