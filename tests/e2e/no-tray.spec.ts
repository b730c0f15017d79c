import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "../project-folder";
import { appState, enterKey, expect, test } from "./fixtures";
import { closeWindow, isWindowShown, windowFacts, windowMode } from "./system-window";
import {
  absentAfterMs,
  fireNextTimer,
  followedTimersFolder,
  followTimers,
  holdTimers,
  maxMinimizingMs,
} from "./timers";

const run = promisify(execFile);

test.use({ desktopParts: { panel: false } });

test("without a tray it is a window like any other, says once what to install, and the icon comes when a tray does", async ({
  launch,
  desktop,
}) => {
  const app = await launch(["--hidden"], { folder: followedTimersFolder });
  // A tray that is only late would not be missed: it takes a while to say so.
  await fireNextTimer(app, absentAfterMs);
  const first = await app.electron.firstWindow();
  await expect(first.getByText("На этом рабочем столе нет трея")).toBeVisible();
  await enterKey(first);
  await expect(first.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
  const advice = first.getByRole("region", { name: "На этом рабочем столе нет трея" });
  await advice.getByRole("button", { name: "Скрыть сообщение" }).click();
  await expect(first.getByText("На этом рабочем столе нет трея")).toHaveCount(0);
  expect(await windowMode(app)).toBe("window-only");

  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  expect(await app.menuLabels()).toContain("Выйти");

  await desktop.killPanel();
  await desktop.startPanel();
  await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);
  await expect.poll(async () => (await appState(first)).trayPresence).toBe("present");
  await closeWindow(app);
  await (await app.tray()).activate();
  await expect.poll(() => windowMode(app)).toBe("popover");
  const popover = await app.page();
  await popover.locator("main").first().waitFor();
  await popover.keyboard.press("Control+N");
  const field = popover.getByRole("textbox", { name: "Ключ доступа" });
  await field.fill("half-a-key");
  await desktop.killPanel();

  // Again without a tray for a while: the popover stays with what is typed in it, and closing makes it a window.
  await fireNextTimer(app, absentAfterMs);
  await expect.poll(async () => (await appState(popover)).trayPresence).toBe("absent");
  await expect(field).toHaveValue("half-a-key");
  expect(await isWindowShown(app)).toBe(true);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => windowMode(app)).toBe("window-only");
  // The popover goes once the window in its place is shown.
  await expect.poll(async () => (await windowFacts(app)).count).toBe(1);
  // The advice was read, and closing only gets the window out of the way.
  const page = await app.page();
  await expect(page.getByText("На этом рабочем столе нет трея")).toHaveCount(0);
  // The new window is at the screen of the former one.
  await page.getByRole("button", { name: "Назад" }).click();
  const fireTimers = await followTimers(app);
  // However long the window manager takes.
  await holdTimers(app, maxMinimizingMs);
  await closeWindow(app);
  const isMinimized = async () => (await windowFacts(app)).isMinimized;
  await expect.poll(isMinimized).toBe(true);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore());
  await expect.poll(() => isWindowShown(app)).toBe(true);
  // Brought back at once, it stays.
  await fireTimers(maxMinimizingMs);
  expect(await isWindowShown(app)).toBe(true);
  await page.getByRole("button", { name: "Действия с учётной записью" }).click();
  // The page goes away under the click.
  await page
    .getByRole("menuitem", { name: "Выйти из программы" })
    .click()
    .catch(() => undefined);
  await app.closed;
});

test("without a session bus nobody can say that there is a tray, so the window can't be lost", async ({
  launch,
}) => {
  const app = await launch(["--hidden"], {
    env: { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent" },
    folder: followedTimersFolder,
  });
  await fireNextTimer(app, absentAfterMs);
  const page = await app.electron.firstWindow();
  await expect(page.getByText("На этом рабочем столе нет трея")).toBeVisible();
  await holdTimers(app, maxMinimizingMs);
  await closeWindow(app);
  await expect.poll(async () => (await windowFacts(app)).isMinimized).toBe(true);
});

test("under a window manager that minimizes nothing, closing hides the window, and a second start brings it back", async ({
  launch,
  startOwnDesktop,
  runtime,
  userData,
}) => {
  const { isCommandThere } = await import("../../build/run-process.mjs");
  test.skip(!(await isCommandThere("i3")), "i3 is missing");
  const desktop = await startOwnDesktop({ parts: { panel: false } });
  const config = join(userData, "i3.conf");
  await writeFile(config, "# i3 config file (v4)\n");
  const manager = execFile("i3", ["--replace", "-c", config], { env: desktop.env });
  try {
    const nameOfManager = () =>
      run("wmctrl", ["-m"], { env: desktop.env }).then(({ stdout }) => stdout, String);
    await expect.poll(nameOfManager).toContain("Name: i3");
    const app = await launch([], { desktop, folder: followedTimersFolder });
    const page = await app.page();
    await fireNextTimer(app, absentAfterMs);
    await expect(page.getByText("На этом рабочем столе нет трея")).toBeVisible();
    await closeWindow(app);
    expect((await windowFacts(app)).isMinimized).toBe(false);
    const args = [...runtime.electronFlags, "--log-level=3", projectFolder, `--user-data-dir=${userData}`];
    await run(runtime.executablePath, args, { env: desktop.env });
    await expect.poll(() => isWindowShown(app)).toBe(true);
    await app.quit();
  } finally {
    manager.kill();
  }
});
