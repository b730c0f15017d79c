import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";
import { isWindowShown, windowFacts } from "./system-window";
import { xdotool } from "./xdotool";

const isInFront = async (app: RunningApp): Promise<boolean> => (await windowFacts(app)).isInFront;

async function openSettings(app: RunningApp): Promise<Page> {
  await app.chooseInMenu("Настройки");
  const page = await app.page();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  await expect.poll(() => isInFront(app)).toBe(true);
  return page;
}

const field = (page: Page) => page.getByRole("combobox", { name: "Вызов окна" });

/** Whether the program has keys of the desktop, as Electron names them. */
const hasKeys = ({ electron }: RunningApp, keys: string): Promise<boolean> =>
  electron.evaluate(({ globalShortcut }, asked) => globalShortcut.isRegistered(asked), keys);

test("the chosen keys show and hide the window from anywhere, also after a restart", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  const page = await openSettings(app);
  await expect(field(page)).toHaveValue("");
  await field(page).selectOption({ label: "Ctrl + Alt + P" });
  await expect.poll(() => hasKeys(app, "Control+Alt+P")).toBe(true);

  await xdotool(desktop, "key", "--clearmodifiers", "ctrl+alt+p");
  await expect.poll(() => isWindowShown(app)).toBe(false);
  await xdotool(desktop, "key", "--clearmodifiers", "ctrl+alt+p");
  await expect.poll(() => isInFront(app)).toBe(true);
  await app.quit();

  const again = await launch(["--hidden"]);
  await expect.poll(again.tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
  await xdotool(desktop, "key", "--clearmodifiers", "ctrl+alt+p");
  await expect.poll(() => isInFront(again)).toBe(true);
  const settings = await openSettings(again);
  await field(settings).selectOption({ label: "Не\u00a0задано" });
  await expect(field(settings)).toHaveValue("");
  await expect.poll(() => hasKeys(again, "Control+Alt+P")).toBe(false);
});

test("keys that another program has are refused with a sentence, and the former ones still work", async ({
  launch,
  desktop,
  userData,
}) => {
  const other = await launch([`--user-data-dir=${userData}/other`]);
  await field(await openSettings(other)).selectOption("Control+Alt+O");
  await expect(field(await other.page())).toHaveValue("Control+Alt+O");
  const app = await launch();
  await expect.poll(async () => (await desktop.trayItems()).length).toBe(2);
  const page = await app.page();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await expect.poll(() => isInFront(app)).toBe(true);
  await page.getByRole("button", { name: "Настройки" }).first().click();
  await field(page).selectOption("Control+Alt+P");
  await field(page).selectOption("Control+Alt+O");
  await expect(page.getByRole("alert")).toContainText("Выбор прежний.");
  await expect(field(page)).toHaveValue("Control+Alt+P");
  await xdotool(desktop, "key", "--clearmodifiers", "ctrl+alt+p");
  await expect.poll(() => isWindowShown(app)).toBe(false);
  await app.quit();

  // Taken by the other one meanwhile: the next start says so.
  await other.electron.evaluate(({ globalShortcut }) =>
    globalShortcut.register("Control+Alt+P", () => undefined),
  );
  const again = await launch();
  await expect.poll(async () => (await desktop.trayItems()).length).toBe(2);
  const reopened = await again.page();
  await reopened.getByRole("button", { name: "Настройки" }).first().click();
  await expect(reopened.getByText(/Недоступно: возможно, занято другой программой/)).toBeVisible();
});
