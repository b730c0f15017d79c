import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect as baseExpect, type Locator, type Page } from "@playwright/test";
import type { AppState } from "../../contract/state";
import { createSimulator, type Simulator } from "../../simulator/simulator";
import type { Desktop, DesktopParts } from "../desktop/session.mjs";
import { type LaunchOptions, launchApp, type RunningApp } from "./running-app";
import { forgetNotifications } from "./shown-notifications";

/** A key and a PIN that are looked for wherever they must not be. */
export const canaryKey = "CanaryKey0CanaryKey0CanaryKey0xx";
export const canaryPin = "918273";

type DesktopOptions = Parameters<typeof import("../desktop/session.mjs").startDesktop>[0];
type Runtime = { executablePath: string; electronFlags: string[] };

type WorkerFixtures = {
  runtime: Runtime;
  /** What the worker's desktop has; a file changes it by `test.use`. */
  desktopParts: DesktopParts;
  desktop: Desktop;
};

type TestFixtures = {
  simulator: Simulator;
  userData: string;
  /** Starts a desktop beside the worker's own, for this test alone. */
  startOwnDesktop: (options: Omit<DesktopOptions, "log">) => Promise<Desktop>;
  /** Starts the application against the simulator; whatever still runs at the end is ended. */
  launch: (
    flags?: string[],
    options?: Partial<LaunchOptions> & { isLanguageForced?: boolean; isApiForced?: boolean },
  ) => Promise<RunningApp>;
  /** Starts it, enters the key as a user does and waits until the account was read whole; names it `label`. */
  launchWithAccount: (label?: string) => Promise<{ app: RunningApp; page: Page }>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  runtime: [
    async ({ browserName: _ }, use) => {
      const { prepare } = await import("../../build/setup/prepare.mjs");
      const { createLog } = await import("../../build/log.mjs");
      const { runtime, electronFlags } = await prepare({
        log: createLog(process.stderr),
        isDesktopWanted: true,
      });
      await use({ executablePath: runtime.executablePath, electronFlags });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  desktopParts: [{}, { scope: "worker", option: true }],
  desktop: [
    async ({ desktopParts }, use) => {
      const { startDesktop } = await import("../desktop/session.mjs");
      const { createLog } = await import("../../build/log.mjs");
      const desktop = await startDesktop({ log: createLog(process.stderr), parts: desktopParts });
      await use(desktop);
      await desktop.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  simulator: async ({ browserName: _ }, use) => {
    const simulator = await createSimulator({ scenario: "trial", accessKey: canaryKey });
    await use(simulator);
    await simulator.close();
  },
  userData: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "plusofon-user-data-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  startOwnDesktop: async ({ browserName: _ }, use) => {
    const { startDesktop } = await import("../desktop/session.mjs");
    const { createLog } = await import("../../build/log.mjs");
    const desktops: Desktop[] = [];
    await use(async (options) => {
      const desktop = await startDesktop({ log: createLog(process.stderr), ...options });
      desktops.push(desktop);
      return desktop;
    });
    for (const desktop of desktops) await desktop.stop();
  },
  // It depends on `startOwnDesktop`, so that its programs end before their desktop.
  launch: async ({ desktop, desktopParts, runtime, simulator, userData, startOwnDesktop: _ }, use) => {
    const running: RunningApp[] = [];
    if (desktopParts.notifications !== false) await forgetNotifications(desktop);
    await use(async (flags = [], { isLanguageForced = true, isApiForced = true, ...options } = {}) => {
      const all = [
        ...(isApiForced ? [`--api=${simulator.url}`] : []),
        `--user-data-dir=${userData}`,
        ...(isLanguageForced ? ["--lang=ru"] : []),
        ...flags,
      ];
      const app = await launchApp({ desktop, ...runtime, flags: all, ...options });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
  launchWithAccount: async ({ launch }, use) => {
    await use(async (label = "") => {
      const app = await launch();
      const page = await app.page();
      await enterKey(page, canaryKey, label);
      await wholePoll(app);
      return { app, page };
    });
  },
});

/** Playwright's own steps grow to a second: many a wait would end long after what it waits for. */
const pollIntervalsMs = [20, 50, 100];
const { poll } = baseExpect;
export const expect = baseExpect.configure({});
expect.poll = (actual, options) =>
  poll(actual, {
    intervals: pollIntervalsMs,
    ...(typeof options === "string" ? { message: options } : options),
  });

/** The state of the application as the page has it. */
export async function appState(page: Page): Promise<AppState> {
  const reply = await page.evaluate(() => window.plusofon?.getState());
  if (reply?.ok !== true) throw new Error("There is no state");
  return reply.value;
}

/** Enters an access key; with a `label`, waits for the account and names it so. */
export async function enterKey(page: Page, key = canaryKey, label = ""): Promise<void> {
  await page.getByRole("textbox", { name: "Ключ доступа" }).fill(key);
  await page.getByRole("button", { name: "Подключить", exact: true }).click();
  if (label !== "") await nameAccount(page, label);
}

/** Names the newest account, once it is there. */
export async function nameAccount(page: Page, label: string): Promise<void> {
  const rename = (name: string) =>
    page.evaluate(async (newLabel) => {
      const state = await window.plusofon?.getState();
      const accountId = state?.ok ? state.value.accounts.at(-1)?.id : undefined;
      if (accountId === undefined) return false;
      return (await window.plusofon?.changeAccount({ accountId, label: newLabel }))?.ok ?? false;
    }, name);
  await expect.poll(() => rename(label)).toBe(true);
}

/** Adds an account as the window does, and returns its id. */
export async function addAccount(page: Page, accessKey = canaryKey, label = ""): Promise<string> {
  const reply = await page.evaluate(
    (request) => window.plusofon?.submitAccessKey({ ...request, accountId: null, isCheckSkipped: false }),
    { accessKey, label },
  );
  if (reply?.ok !== true || reply.value.state !== "saved") throw new Error("The key was not saved");
  return reply.value.accountId;
}

/** Sends the PIN as the window does, and returns the answer. */
export function sendPin(page: Page, accountId: string, action: "enable" | "disable") {
  const request = { accountId, action, pin: canaryPin };
  return page.evaluate((input) => window.plusofon?.submitPin(input), request);
}

/** Waits until every account was read to its end: a refresh before that would only join the running poll. */
export async function wholePoll(app: RunningApp): Promise<void> {
  const page = app.electron.windows().at(-1);
  if (page === undefined) {
    await expect.poll(app.menuLabels).toContain("Двухфакторная аутентификация: отключена");
    return;
  }
  const isRead = () =>
    page.evaluate(async () => {
      const reply = await window.plusofon?.getState();
      if (reply?.ok !== true || reply.value.accounts.length === 0) return false;
      return reply.value.accounts.every(({ checkedAt, isChecking }) => checkedAt !== null && !isChecking);
    });
  await expect.poll(isRead).toBe(true);
}

/** A PIN field by its label; only enabling has the second one. */
export function pinField(dialog: Locator, label: "ПИН-код" | "Повторите ПИН-код" = "ПИН-код"): Locator {
  return dialog.getByRole("textbox", { name: label, exact: true });
}

/** What the account screen says of two-factor authentication. */
export function tfaState(page: Page): Locator {
  return page.locator(".tfa .pill");
}

/** Opens the dialog that asks for a PIN, by the button in its row. */
export async function openPinDialog(page: Page, name: "Включить" | "Отключить"): Promise<Locator> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(pinField(dialog)).toBeFocused();
  return dialog;
}

/** Types a PIN into the open dialog, into the second field too if there is one, and sends it. */
export async function submitPin(dialog: Locator, pin: string, repeated = pin): Promise<void> {
  await pinField(dialog).fill(pin);
  const second = pinField(dialog, "Повторите ПИН-код");
  if (await second.isVisible()) await second.fill(repeated);
  await dialog.page().keyboard.press("Enter");
}
