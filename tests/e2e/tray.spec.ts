import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "../project-folder";
import { expect, test, wholePoll } from "./fixtures";
import { processLines } from "./leaks";
import { closeWindow, isWindowShown, windowFacts } from "./system-window";
import { followTimers, hiddenRetentionMs } from "./timers";

const run = promisify(execFile);

/** How many renderer processes belong to this user data folder. */
function renderers(userData: string): number {
  return processLines().filter((line) => line.includes("--type=renderer") && line.includes(userData)).length;
}

test("closing hides the window and later ends its process, while the watch goes on; a click brings it back", async ({
  launchWithAccount,
  simulator,
  userData,
}) => {
  const { app } = await launchWithAccount();
  const countWindows = async () => (await windowFacts(app)).count;
  await closeWindow(app);
  expect(await countWindows()).toBe(1);
  await (await app.tray()).activate();
  await expect.poll(() => isWindowShown(app)).toBe(true);

  const fireTimers = await followTimers(app);
  await closeWindow(app);
  expect(await fireTimers(hiddenRetentionMs)).toBe(1);
  await expect.poll(countWindows).toBe(0);
  await expect.poll(() => renderers(userData)).toBe(0);
  simulator.changeAccount({ unreadSms: 9 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.9/);

  await app.chooseInMenu("Открыть окно");
  await expect.poll(() => isWindowShown(app)).toBe(true);
  const reopened = await app.page();
  await expect(reopened.getByText("9", { exact: true })).toBeVisible();
});

test("the icon's picture changes with the figures, and only then", async ({
  launchWithAccount,
  simulator,
}) => {
  const { app } = await launchWithAccount();
  const picture = async (): Promise<string> => {
    const { iconPixmaps, iconName, status, category } = await (await app.tray()).read();
    expect([status, category]).toEqual(["Active", "ApplicationStatus"]);
    const bytes = iconPixmaps.map(({ width, argb }) => `${width}:${Buffer.from(argb).toString("base64")}`);
    return [iconName, ...bytes].join("\n");
  };
  const [before, asked] = [await picture(), simulator.requests.length];
  await app.chooseInMenu("Обновить");
  await expect.poll(() => simulator.requests.length).toBeGreaterThan(asked);
  await wholePoll(app);
  expect(await picture()).toBe(before);
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.3/);
  await expect.poll(picture).not.toBe(before);
});

test("«Выйти» quits, and so does SIGTERM, in order, with the last settings saved", async ({
  launch,
  launchWithAccount,
  desktop,
  userData,
}) => {
  const { app } = await launchWithAccount();
  await expect.poll(app.tooltip).toMatch(/осталось/);
  await app.chooseInMenu("Выйти");
  await app.closed;
  await expect.poll(async () => (await desktop.trayItems()).length).toBe(0);

  const again = await launch(["--hidden"]);
  await again.tray();
  await expect.poll(again.tooltip).toMatch(/осталось/);
  expect(again.electron.windows()).toEqual([]);
  await again.chooseInMenu("До завтрашнего утра");
  await expect.poll(again.menuLabels).toContainEqual(expect.stringMatching(/^Возобновить уведомления/));
  const child = again.electron.process();
  await again.signal("SIGTERM");
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  expect(readFileSync(join(userData, "settings.json"), "utf8")).toMatch(/"pausedUntil": \d+/);
  await expect.poll(async () => (await desktop.trayItems()).length).toBe(0);
});

test("a second start shows the window of the first and ends; its arguments change nothing", async ({
  launch,
  runtime,
  desktop,
  userData,
}) => {
  const app = await launch(["--hidden"]);
  await app.tray();
  await expect.poll(app.tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
  const args = [
    ...runtime.electronFlags,
    "--log-level=3",
    projectFolder,
    `--user-data-dir=${userData}`,
    "--demo",
  ];
  await run(runtime.executablePath, args, { env: desktop.env });
  const page = await app.page();
  await expect(page.getByRole("textbox", { name: "Ключ доступа" })).toBeVisible();
  expect(await app.tooltip()).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
  expect(await desktop.trayItems()).toHaveLength(1);
});
