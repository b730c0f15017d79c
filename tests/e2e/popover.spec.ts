import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Desktop } from "../desktop/session.mjs";
import { enterKey, expect, test, wholePoll } from "./fixtures";
import type { RunningApp } from "./running-app";
import { openSection } from "./settings-screen";
import { closeWindow, isWindowShown, windowFacts, windowMode } from "./system-window";
import { followTimers, hiddenRetentionMs } from "./timers";
import { clickIcon, iconArea, isStaleIconShown, pointAtIcon } from "./tray-icon";
import { frontTitle, xdotool } from "./xdotool";

const run = promisify(execFile);

/** Has an account on screen and in the icon, and no window. */
async function rest(app: RunningApp, desktop: Desktop): Promise<void> {
  const page = await app.page();
  await enterKey(page);
  await wholePoll(app);
  await expect.poll(() => windowMode(app), "the tray is detected").toBe("window");
  await closeWindow(app);
  await expect.poll(async () => (await iconArea(desktop))?.width ?? 0, "the icon").toBeGreaterThan(13);
}

async function clickToPopover(app: RunningApp, desktop: Desktop): Promise<void> {
  await clickIcon(desktop);
  await expect.poll(() => windowMode(app)).toBe("popover");
  await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(true);
  // The page has the focus a little later, and takes no key before, nor while it has nothing on it.
  const page = await app.page();
  await page.locator("main").first().waitFor();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
}

/** Another program's window in the upper left corner, which takes clicks. */
async function openOtherWindow(desktop: Desktop): Promise<() => void> {
  const other = execFile("xmessage", ["-geometry", "300x200+20+60", "another program"], { env: desktop.env });
  await expect
    .poll(() => xdotool(desktop, "search", "--onlyvisible", "--class", "xmessage").catch(() => null))
    .not.toBeNull();
  return () => void other.kill();
}

/** The X11 properties of the window in front; empty: the window manager has none there at this moment. */
async function frontProperties(desktop: Desktop): Promise<string> {
  const names = ["_NET_WM_STATE", "_NET_FRAME_EXTENTS"];
  return xdotool(desktop, "getactivewindow")
    .then((id) => run("xprop", ["-id", id, ...names], { env: desktop.env }))
    .then(({ stdout }) => stdout)
    .catch(() => "");
}

/** The window in front is above the others, has no frame and is not in the taskbar. */
async function expectOutsideTaskbar(desktop: Desktop): Promise<void> {
  const states = async () => (await frontProperties(desktop)).match(/SKIP_TASKBAR|ABOVE/g)?.sort();
  await expect.poll(states).toEqual(["ABOVE", "SKIP_TASKBAR"]);
  expect(await frontProperties(desktop)).toMatch(/FRAME_EXTENTS.*= 0, 0, 0, 0/);
}

/** From now on a menu that opens is noted: it takes no key before. */
async function noteMenus({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    const { popup } = Menu.prototype;
    Menu.prototype.popup = function noted(options): void {
      popup.call(this, options);
      Object.assign(globalThis, { hasOpenedMenu: true });
    };
  });
}

function areMenusNoted({ electron }: RunningApp): Promise<boolean> {
  return electron.evaluate((): boolean => Reflect.has(globalThis, "hasOpenedMenu"));
}

/** The bounds of the window, and what panels leave of its display. */
function areas({ electron }: RunningApp) {
  return electron.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows().at(-1);
    if (window === undefined) throw new Error("There is no window");
    const { workArea } = screen.getDisplayMatching(window.getBounds());
    return { window: window.getBounds(), workArea };
  });
}

test("a click on the icon shows and hides it; Esc and a click elsewhere hide it, and that click on the icon too", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  await expectOutsideTaskbar(desktop);
  await clickIcon(desktop);
  await expect.poll(() => isWindowShown(app), "a second click").toBe(false);

  await clickToPopover(app, desktop);
  await expectOutsideTaskbar(desktop);
  await xdotool(desktop, "key", "Escape");
  await expect.poll(() => isWindowShown(app), "Esc").toBe(false);

  const closeOther = await openOtherWindow(desktop);
  try {
    await clickToPopover(app, desktop);
    await xdotool(desktop, "mousemove", "60", "150", "click", "1");
    await expect.poll(() => isWindowShown(app), "a click elsewhere").toBe(false);
  } finally {
    closeOther();
  }
});

test("Esc first closes what is open in the page, wherever the focus is: a menu, a dialog, then another screen", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  const page = await app.page();
  await page.getByRole("button", { name: "Действия с учётной записью" }).click();
  // Before the focus has moved into it, too.
  await page.getByRole("button", { name: "Действия с учётной записью" }).focus();
  await xdotool(desktop, "key", "Escape");
  await expect(page.getByRole("menuitem")).toHaveCount(0);
  expect(await isWindowShown(app)).toBe(true);
  for (const dialogName of ["palette", "PIN"]) {
    if (dialogName === "palette") await page.keyboard.press("Control+KeyK");
    else await page.getByRole("button", { name: "Включить", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox").or(dialog.getByRole("combobox")).first()).toBeFocused();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await xdotool(desktop, "key", "Escape");
    await expect(dialog, dialogName).toHaveCount(0);
    expect(await isWindowShown(app), dialogName).toBe(true);
  }
  await page.getByRole("button", { name: "Настройки" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  await xdotool(desktop, "key", "Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toHaveCount(0);
  await xdotool(desktop, "key", "Escape");
  await expect.poll(() => isWindowShown(app)).toBe(false);
});

test("it is as high as its content, and stays at the panel when that grows", async ({ launch, desktop }) => {
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  const page = await app.page();
  const contentHeight = () =>
    page.locator(".window-content").evaluate((content) => Math.ceil(content.getBoundingClientRect().height));
  const expectFit = async (): Promise<number> => {
    const height = async () => {
      const { window, workArea } = await areas(app);
      const expected = Math.min(Math.max(await contentHeight(), 480), workArea.height - 16);
      return [window.height - expected, workArea.y + workArea.height - window.y - window.height];
    };
    await expect.poll(height).toEqual([0, 8]);
    return (await areas(app)).window.height;
  };
  const before = await expectFit();
  await page.getByRole("button", { name: "Настройки" }).click();
  await openSection(page, "Уведомления");
  await expect.poll(contentHeight).toBeGreaterThan(before);
  expect(await expectFit()).toBeGreaterThan(before);
});

test("the pin makes it a framed window in the taskbar at the same screen, whose size and place are remembered", async ({
  launch,
  desktop,
}) => {
  const left = { x: 240, y: 90, width: 820, height: 560 };
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  const popover = await app.page();
  await popover.getByRole("button", { name: "Настройки" }).click();
  await expect(popover.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  await popover.evaluate(() => window.plusofon?.setWindowPinned({ isPinned: true })).catch(() => undefined);
  await expect.poll(() => windowMode(app)).toBe("window");
  await expect.poll(async () => (await windowFacts(app)).count).toBe(1);
  await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(true);
  const page = await app.page();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  await expect.poll(() => frontProperties(desktop)).toMatch(/FRAME_EXTENTS.*= \d+, \d+, [1-9]/);
  expect(await frontProperties(desktop)).not.toMatch(/SKIP_TASKBAR|ABOVE/);

  const closeOther = await openOtherWindow(desktop);
  await xdotool(desktop, "mousemove", "60", "150", "click", "1");
  await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(false);
  closeOther();
  expect(await isWindowShown(app), "a click elsewhere leaves it").toBe(true);

  await app.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    left,
  );
  await expect.poll(async () => (await areas(app)).window).toEqual(left);
  await closeWindow(app);
  await app.quit();
  await expect.poll(() => iconArea(desktop)).toBeNull();

  const again = await launch(["--hidden"]);
  await expect.poll(async () => (await iconArea(desktop))?.width ?? 0).toBeGreaterThan(13);
  await clickIcon(desktop);
  await expect.poll(() => windowMode(again)).toBe("window");
  await expect.poll(async () => (await areas(again)).window).toEqual(left);
  await expect.poll(async () => (await windowFacts(again)).isInFront).toBe(true);

  const pinned = await again.page();
  await pinned.evaluate(() => window.plusofon?.setWindowPinned({ isPinned: false })).catch(() => undefined);
  await expect.poll(() => windowMode(again)).toBe("popover");
  await expect.poll(async () => (await windowFacts(again)).count).toBe(1);
  await expect.poll(async () => (await areas(again)).window.width).toBe(380);
});

test("the pin waits for text that was typed and not sent", async ({ launch, desktop, userData }) => {
  const first = await launch();
  await rest(first, desktop);
  await pointAtIcon(desktop);
  await first.quit();
  // Without its key the account asks for one beside the pin.
  rmSync(join(userData, "vault.json"));
  const app = await launch();
  await app.page();
  await expect.poll(() => windowMode(app), "the tray is detected").toBe("window");
  await closeWindow(app);
  await expect.poll(app.tooltip).toMatch(/Ключ доступа не.добавлен/);
  await expect.poll(() => isStaleIconShown(desktop)).toBe(true);
  await clickToPopover(app, desktop);
  const page = await app.page();
  const field = page.getByRole("textbox", { name: "Ключ доступа" });
  const pin = page.getByRole("button", { name: "Закрепить" });
  await field.fill("half-a-key");
  await pin.click();
  await expect(page.getByRole("alert")).toHaveText("Сначала закончите ввод или\u00a0очистите поле.");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("half-a-key");
  expect(await windowMode(app)).toBe("popover");
  await field.clear();
  await pin.click({ noWaitAfter: true }).catch(() => undefined);
  await expect.poll(() => windowMode(app)).toBe("window");
});

test("what is typed and not sent is still there after a look elsewhere that is longer than a window is kept", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  const page = await app.page();
  await page.keyboard.press("Control+N");
  await page.getByRole("textbox", { name: "Ключ доступа" }).fill("half-a-key");
  // A page under test always counts as visible: this is what a hidden one does.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  });
  const fireTimers = await followTimers(app);
  await clickIcon(desktop);
  await expect.poll(() => isWindowShown(app)).toBe(false);
  await page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "visibilityState");
    // What this page says before its own question has arrived by its answer.
    return window.plusofon?.getState();
  });
  await fireTimers(hiddenRetentionMs);
  await clickIcon(desktop);
  await expect.poll(() => isWindowShown(app)).toBe(true);
  await expect(page.getByRole("textbox", { name: "Ключ доступа" })).toHaveValue("half-a-key");
});

test("it stays behind a dialog and a menu of its own, and hides once the user goes elsewhere", async ({
  launch,
  desktop,
  simulator,
}) => {
  const app = await launch();
  await rest(app, desktop);
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.3/);
  await clickToPopover(app, desktop);
  const page = await app.page();
  await page.keyboard.press("Control+H");
  await page.getByRole("button", { name: "Сохранить CSV…" }).click();
  await expect.poll(() => frontTitle(desktop), "the dialog").not.toMatch(/Плюсофон/);
  expect(await isWindowShown(app)).toBe(true);
  await xdotool(desktop, "key", "Escape");
  await expect.poll(async () => (await windowFacts(app)).isInFront, "the dialog is over").toBe(true);

  await page.keyboard.press("Control+N");
  const { x, y } = (await areas(app)).window;
  const field = await page.getByRole("textbox", { name: "Ключ доступа" }).boundingBox();
  const [menuX, menuY] = [x + (field?.x ?? 0) + 20, y + (field?.y ?? 0) + 10].map(Math.round);
  await noteMenus(app);
  await xdotool(desktop, "mousemove", String(menuX), String(menuY), "click", "3");
  await expect.poll(() => areMenusNoted(app)).toBe(true);
  await xdotool(desktop, "key", "Escape");
  expect(await isWindowShown(app)).toBe(true);

  const closeOther = await openOtherWindow(desktop);
  try {
    await xdotool(desktop, "mousemove", "60", "150", "click", "1");
    await expect.poll(() => isWindowShown(app)).toBe(false);
  } finally {
    closeOther();
  }
});

test("a second start makes an ordinary window of it", async ({ launch, runtime, desktop, userData }) => {
  const app = await launch();
  await rest(app, desktop);
  await clickToPopover(app, desktop);
  const { projectFolder } = await import("../project-folder");
  const args = [...runtime.electronFlags, "--log-level=3", projectFolder, `--user-data-dir=${userData}`];
  await run(runtime.executablePath, args, { env: desktop.env });
  await expect.poll(() => windowMode(app)).toBe("window");
  await expect.poll(async () => (await windowFacts(app)).count).toBe(1);
  expect((await windowFacts(app)).isShown).toBe(true);
});

const screens = [
  { edge: "bottom", size: { width: 1280, height: 800 }, scale: 1 },
  { edge: "top", size: { width: 1280, height: 800 }, scale: 1 },
  { edge: "left", size: { width: 1280, height: 800 }, scale: 1 },
  { edge: "right", size: { width: 1280, height: 800 }, scale: 1 },
  { edge: "bottom", size: { width: 800, height: 480 }, scale: 1 },
  { edge: "bottom", size: { width: 1600, height: 1000 }, scale: 2 },
  { edge: "right", size: { width: 800, height: 480 }, scale: 2 },
] as const;

for (const { edge, size, scale } of screens) {
  const name = `${edge} panel of ${size.width}×${size.height} at scale ${scale}`;
  test(`it stands beside the icon on the ${name}`, async ({ launch, startOwnDesktop }) => {
    const desktop = await startOwnDesktop({
      size,
      parts: { panelEdge: edge, keyring: false, notifications: false },
    });
    const app = await launch(scale === 1 ? [] : [`--force-device-scale-factor=${scale}`], { desktop });
    await rest(app, desktop);
    await clickToPopover(app, desktop);
    const icon = await iconArea(desktop);
    if (icon === null) throw new Error("There is no icon on the screen");
    const { window, workArea } = await areas(app);
    const right = workArea.x + workArea.width - window.x - window.width;
    const bottom = workArea.y + workArea.height - window.y - window.height;
    const gaps = { left: window.x - workArea.x, right, top: window.y - workArea.y, bottom };
    expect(Math.min(...Object.values(gaps)), "inside the work area").toBeGreaterThanOrEqual(0);
    expect(gaps[edge], "at the panel").toBe(8);
    const isBeside = edge === "left" || edge === "right";
    const [at, from, to] = isBeside
      ? [icon.top + icon.height / 2, window.y, window.y + window.height]
      : [icon.left + icon.width / 2, window.x, window.x + window.width];
    // Near a corner the work area may end before the icon does.
    expect(at / scale).toBeGreaterThan(from - 40);
    expect(at / scale).toBeLessThan(to + 40);
  });
}
