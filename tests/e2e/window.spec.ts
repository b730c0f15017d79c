import type { Locator, Page } from "@playwright/test";
import { enterKey, expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";
import { choose, openSection } from "./settings-screen";
import { closeWindow, windowFacts } from "./system-window";
import { followTimers, hiddenRetentionMs } from "./timers";
import { xdotool } from "./xdotool";

/** Has the menus that open recorded instead of shown. */
async function recordMenus({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(): void {
      Object.assign(globalThis, { openedMenu: this });
    };
  });
}

/** The labels of the menu that was opened last, those in force; and forgets it. */
function takeMenu({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(({ Menu }) => {
    const menu: unknown = Reflect.get(globalThis, "openedMenu");
    Reflect.deleteProperty(globalThis, "openedMenu");
    return menu instanceof Menu ? menu.items.filter((item) => item.enabled).map(({ label }) => label) : [];
  });
}

/** Opens the settings and has the field for a proxy's address shown: one for ordinary text. */
async function openProxyField(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Настройки" }).click();
  await openSection(page, "Сеть");
  await choose(page, "proxy-mode", "Вручную");
  return page.getByRole("textbox", { name: "Адрес и порт" });
}

test("every field has a menu: by the right button, the Menu key and Shift F10, in the window's language", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  const keyField = page.getByRole("textbox", { name: "Ключ доступа" });
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText("Офис"));
  await recordMenus(app);

  await keyField.fill("hidden");
  await keyField.selectText();
  await keyField.click({ button: "right" });
  await expect.poll(() => takeMenu(app)).toEqual(["Вставить", "", "Выделить всё"]);

  const addressField = await openProxyField(page);
  await addressField.click({ button: "right" });
  await expect.poll(() => takeMenu(app)).toContain("Вставить");
  for (const keys of ["ContextMenu", "Shift+F10"]) {
    await page.keyboard.press(keys);
    await expect.poll(() => takeMenu(app), keys).toContain("Вставить");
  }
  await addressField.fill("proxy.example");
  await addressField.selectText();
  await addressField.click({ button: "right" });
  await expect.poll(() => takeMenu(app)).toEqual(["Вырезать", "Копировать", "Вставить", "", "Выделить всё"]);
});

test("the menu pastes", async ({ launch }) => {
  const app = await launch();
  const page = await app.page();
  const field = await openProxyField(page);
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText("Офис"));
  await app.electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(options): void {
      const window = options?.window;
      for (const item of this.items)
        if (item.role === "paste") item.click(undefined, window, Reflect.get(window ?? {}, "webContents"));
    };
  });
  await field.click({ button: "right" });
  await expect(field).toHaveValue("Офис");
});

const boundsOf = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
const zoomOf = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());

test("size, place and zoom are as the user left them, after a close and after a restart", async ({
  launch,
  desktop,
}) => {
  const left = { x: 300, y: 120, width: 520, height: 560 };
  const first = await launch();
  await enterKey(await first.page());
  await expect.poll(() => windowFacts(first)).toMatchObject({ isShown: true });
  await first.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    left,
  );
  const page = await first.page();
  await page.bringToFront();
  await expect.poll(() => windowFacts(first)).toMatchObject({ isInFront: true });
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  for (const [keys, ratio] of [
    ["ctrl+equal", 1.1],
    ["ctrl+plus", 1.25],
    ["ctrl+0", 1],
    ["ctrl+minus", 0.9],
  ] as const) {
    // Only keys of the desktop go through the window.
    await xdotool(desktop, "key", "--clearmodifiers", keys);
    await expect.poll(() => zoomOf(first), keys).toBeCloseTo(ratio, 2);
  }
  await expect.poll(() => boundsOf(first)).toEqual(left);
  const fireTimers = await followTimers(first);
  await closeWindow(first);
  await fireTimers(hiddenRetentionMs);
  await expect.poll(async () => (await windowFacts(first)).count).toBe(0);
  await first.chooseInMenu("Открыть окно");
  await expect.poll(() => boundsOf(first)).toEqual(left);
  await expect.poll(() => windowFacts(first)).toMatchObject({ isShown: true });
  await first.quit();

  for (let start = 0; start < 2; start += 1) {
    const app = await launch();
    await expect.poll(() => windowFacts(app)).toMatchObject({ isShown: true });
    await expect.poll(() => boundsOf(app)).toEqual(left);
    await expect.poll(() => zoomOf(app)).toBeCloseTo(0.9, 2);
    await app.quit();
  }
});

test("on a small screen the whole window fits", async ({ launch, startOwnDesktop }) => {
  const app = await launch([], { desktop: await startOwnDesktop({ size: { width: 800, height: 480 } }) });
  await expect.poll(() => windowFacts(app)).toMatchObject({ isShown: true });
  const overlap = () =>
    app.electron.evaluate(({ BrowserWindow, screen }) => {
      const { workArea } = screen.getPrimaryDisplay();
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
      if (bounds === undefined) return null;
      return {
        isBelow: bounds.y + bounds.height > workArea.y + workArea.height,
        isAbove: bounds.y < workArea.y,
      };
    });
  await expect.poll(overlap).toEqual({ isBelow: false, isAbove: false });
});
