import { type ElectronApplication, _electron as electron, type Page } from "@playwright/test";
import type { Desktop } from "../desktop/session.mjs";
import { projectFolder } from "../project-folder";
import { type TrayOfProgram, trayOf } from "./tray-of-program";

/** The application as it runs on a desktop. */
export type RunningApp = TrayOfProgram & {
  electron: ElectronApplication;
  /** The window's page, of two the newer one; waits until it is loaded. */
  page: () => Promise<Page>;
  /** Quits as the user does, and waits for the end. */
  quit: () => Promise<void>;
  /** Ends it at once, as a power cut does; does nothing when it has ended. */
  kill: () => Promise<void>;
  /** Settles when it has ended. */
  closed: Promise<void>;
  /** Sends it a signal and waits for its end. */
  signal: (signal: NodeJS.Signals) => Promise<void>;
};

export type LaunchOptions = {
  desktop: Desktop;
  executablePath: string;
  electronFlags: string[];
  flags: string[];
  env?: Record<string, string>;
  /** Instead of the checkout. */
  folder?: string;
};

/** Starts the application on a desktop with the given flags. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { desktop, folder = projectFolder } = options;
  const { electronEnvironment } = await import("../../build/launch/run-electron.mjs");
  const app = await electron.launch({
    executablePath: options.executablePath,
    args: [...options.electronFlags, "--log-level=3", folder, ...options.flags],
    env: { ...electronEnvironment(desktop.env), ...options.env },
  });
  const child = app.process();
  const closed = new Promise<void>((resolve) => app.once("close", () => resolve()));

  async function signal(name: NodeJS.Signals): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill(name);
    await closed;
  }

  return {
    electron: app,
    async page() {
      for (;;) {
        const page = app.windows().at(-1) ?? (await app.firstWindow());
        try {
          // Playwright knows a window before it has its page, and what an empty one is asked for is not there.
          await page.waitForURL(({ protocol }) => protocol !== "about:");
          // It also lists one for a moment that is gone, while that which took its place is still on its way.
          await page.evaluate(() => undefined);
          return page;
        } catch (error) {
          if (!page.isClosed()) throw error;
        }
      }
    },
    ...trayOf(desktop),
    async quit() {
      await app.evaluate(({ app: inside }) => inside.quit()).catch(() => undefined);
      await closed;
    },
    kill: () => signal("SIGKILL"),
    signal,
    closed,
  };
}
