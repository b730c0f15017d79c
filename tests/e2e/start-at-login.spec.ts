import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { commandOf } from "../../main/start-at-login/command-of-for-test";
import { test as base, expect } from "./fixtures";
import type { RunningApp } from "./running-app";
import { choiceOf, choose } from "./settings-screen";
import { trayOf } from "./tray-of-program";

/** A folder with everything that a command line must quote: the settings of a desktop, and the user's data. */
const oddName = 'Мой «$HOME» `id` "100%" \\ it\'s';

type Fixtures = {
  configHome: string;
  /** Starts the application where the desktop's settings are in `configHome`. */
  start: () => Promise<RunningApp>;
};

const test = base.extend<Fixtures>({
  configHome: async ({ browserName: _ }, use) => {
    const root = await mkdtemp(join(tmpdir(), "plusofon-config-"));
    await use(join(root, oddName));
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ launch, configHome }, use) => {
    const folder = `--user-data-dir=${join(configHome, "data")}`;
    await use(() => launch([folder], { env: { XDG_CONFIG_HOME: configHome } }));
  },
});

async function openSettings(app: RunningApp): Promise<Page> {
  await app.chooseInMenu("Настройки");
  const page = await app.page();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  return page;
}

/** The choice that is shown. */
const shown = (page: Page) => choiceOf(page, "start").locator("option:checked");

test("the choice is a file in the autostart folder, and the very line in it starts the application in the tray", async ({
  start,
  desktop,
  configHome,
}) => {
  const path = join(configHome, "autostart", "plusofon-tray.desktop");
  const app = await start();
  const page = await openSettings(app);
  await expect(shown(page)).toHaveText("Не запускать");
  await choose(page, "start", "Сразу в трей");
  await expect(shown(page)).toHaveText("Сразу в трей");
  await expect.poll(() => existsSync(path)).toBe(true);
  const command = commandOf(readFileSync(path, "utf8"));
  expect(command).toMatch(/ --hidden$/);
  await app.quit();
  await expect.poll(async () => (await desktop.trayItems()).length).toBe(0);

  // As a desktop does at login: without a terminal, in the desktop's environment.
  const started = spawn("/bin/sh", ["-c", `exec ${command}`], {
    env: { ...desktop.env, XDG_CONFIG_HOME: configHome },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => started.once("exit", resolve));
  try {
    const { tooltip, chooseInMenu } = trayOf(desktop);
    await expect.poll(tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
    const windowsOf = async (): Promise<string> => {
      const { runCaptured } = await import("../../build/run-process.mjs");
      return (await runCaptured("wmctrl", ["-l", "-p"], { env: desktop.env })).stdout;
    };
    expect(await windowsOf()).not.toContain(` ${started.pid} `);
    await chooseInMenu("Добавить ключ доступа…");
    await expect.poll(windowsOf).toContain(` ${started.pid} `);
    await chooseInMenu("Выйти");
    await ended;
  } finally {
    started.kill("SIGKILL");
  }
});

test("what can't be written is said in a sentence, and the former choice stays", async ({
  start,
  configHome,
}) => {
  mkdirSync(configHome, { recursive: true });
  // Where the folder must be, there is a file.
  writeFileSync(join(configHome, "autostart"), "");
  const page = await openSettings(await start());
  await choose(page, "start", "Сразу в трей");
  await expect(page.getByRole("alert")).toContainText(/Система не.дала изменить автозапуск/);
  await expect(shown(page)).toHaveText("Не запускать");
  expect(readFileSync(join(configHome, "autostart"), "utf8")).toBe("");
});
