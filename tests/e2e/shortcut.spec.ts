import type { Page } from "@playwright/test";
import type { Desktop } from "../desktop/session.mjs";
import { expect, test } from "./fixtures";
import { launchApp, type RunningApp } from "./running-app";
import { isWindowShown, windowFacts } from "./system-window";

/** Presses keys on the desktop, as a hand on the keyboard does, whatever window is in front. */
async function press(desktop: Desktop, keys: string): Promise<void> {
  const { runCaptured } = await import("../../build/run-process.mjs");
  const { exitCode, stderr } = await runCaptured("xdotool", ["key", "--clearmodifiers", keys], {
    env: desktop.env,
  });
  expect([exitCode, stderr]).toEqual([0, ""]);
}

const isInFront = async (app: RunningApp): Promise<boolean> => (await windowFacts(app)).isInFront;

async function openSettings(app: RunningApp): Promise<Page> {
  await app.chooseInMenu("Настройки");
  const page = await app.page();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  await expect.poll(() => isInFront(app)).toBe(true);
  return page;
}

const field = (page: Page) => page.locator("[data-setting=shortcut] .shortcut-field");

async function record(page: Page, desktop: Desktop, keys: string): Promise<void> {
  await page.getByRole("button", { name: /^(Задать|Изменить)$/ }).click();
  await expect(field(page)).toHaveText("Нажмите клавиши, Esc — отмена");
  await press(desktop, keys);
}

test("keys that were recorded show and hide the window from anywhere, also after a restart", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  const page = await openSettings(app);
  await expect(field(page)).toHaveText("Не задано");
  await record(page, desktop, "ctrl+alt+p");
  await expect(field(page)).toHaveText("Ctrl + Alt + P");

  await press(desktop, "ctrl+alt+p");
  await expect.poll(() => isWindowShown(app)).toBe(false);
  await press(desktop, "ctrl+alt+p");
  await expect.poll(() => isInFront(app)).toBe(true);
  await app.quit();

  const again = await launch(["--hidden"]);
  await expect.poll(again.tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
  await press(desktop, "ctrl+alt+p");
  await expect.poll(() => isInFront(again)).toBe(true);
  const settings = await openSettings(again);
  await settings.getByRole("button", { name: "Убрать" }).click();
  await expect(field(settings)).toHaveText("Не задано");
  // The same keys reach the page again: nobody holds them.
  await record(settings, desktop, "ctrl+alt+p");
  await expect(field(settings)).toHaveText("Ctrl + Alt + P");
});

test("while keys are recorded the present shortcut does nothing; Esc and plain letters change nothing", async ({
  launch,
  desktop,
}) => {
  const app = await launch();
  const page = await openSettings(app);
  await record(page, desktop, "F9");
  await expect(field(page)).toHaveText("F9");

  await record(page, desktop, "Escape");
  await expect(field(page)).toHaveText("F9");
  await record(page, desktop, "q");
  await expect(page.getByRole("alert")).toHaveText(/Добавьте Ctrl, Alt или Super/);
  await page.getByRole("button", { name: "Отмена" }).click();
  await expect(field(page)).toHaveText("F9");

  await record(page, desktop, "F9");
  await expect(field(page)).toHaveText("F9");
  expect(await isWindowShown(app)).toBe(true);
  await press(desktop, "F9");
  await expect.poll(() => isWindowShown(app)).toBe(false);
});

test("keys that another program has are refused with a sentence, and the former ones still work", async ({
  launch,
  desktop,
  runtime,
  userData,
}) => {
  const other = await launchApp({
    desktop,
    ...runtime,
    flags: [`--user-data-dir=${userData}-other`, "--lang=ru"],
  });
  try {
    await record(await openSettings(other), desktop, "ctrl+alt+t");
    await expect(field(await other.page())).toHaveText("Ctrl + Alt + T");
    const app = await launch();
    await expect.poll(async () => (await desktop.trayItems()).length).toBe(2);
    const page = await app.page();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    await page.getByRole("button", { name: "Настройки" }).first().click();
    await record(page, desktop, "ctrl+alt+y");
    await expect(field(page)).toHaveText("Ctrl + Alt + Y");

    // The desktop keeps keys that another program has caught from our window, so they are typed into the page itself.
    await page.getByRole("button", { name: /^(Задать|Изменить)$/ }).click();
    await page.keyboard.press("Control+Alt+KeyT");
    await expect(page.getByRole("alert")).toHaveText("Занято другой программой. Осталось прежнее сочетание.");
    await expect(field(page)).toHaveText("Ctrl + Alt + Y");
    await press(desktop, "ctrl+alt+y");
    await expect.poll(() => isWindowShown(app)).toBe(false);
    await app.quit();

    // Taken by the other one meanwhile: the next start says so.
    await other.electron.evaluate(({ globalShortcut }) =>
      globalShortcut.register("Control+Alt+Y", () => undefined),
    );
    const again = await launch();
    await expect.poll(async () => (await desktop.trayItems()).length).toBe(2);
    const reopened = await again.page();
    await reopened.getByRole("button", { name: "Настройки" }).first().click();
    await expect(reopened.getByText("Не работает: занято другой программой.")).toBeVisible();
  } finally {
    await other.kill();
    const { rm } = await import("node:fs/promises");
    await rm(`${userData}-other`, { recursive: true, force: true, maxRetries: 5 });
  }
});
