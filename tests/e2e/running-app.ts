import { type ElectronApplication, _electron as electron, expect, type Page } from "@playwright/test";
import type { Desktop } from "../desktop/session.mjs";
import type { TrayItem } from "../desktop/tray-items.mjs";
import { projectFolder } from "../project-folder";

/** The application as it runs on a desktop. */
export type RunningApp = {
  electron: ElectronApplication;
  /** The window's page, of two the newer one; waits until it is loaded. */
  page: () => Promise<Page>;
  /** The application's item in the tray; waits for it. */
  tray: () => Promise<TrayItem>;
  /** The tooltip's text. */
  tooltip: () => Promise<string>;
  /** The labels of the tray menu, submenus included, in order. */
  menuLabels: () => Promise<string[]>;
  /** Chooses the menu entry whose label is or matches this. */
  chooseInMenu: (label: string | RegExp) => Promise<void>;
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
  const { listTrayItems, findMenuEntry } = await import("../desktop/tray-items.mjs");
  const { electronEnvironment } = await import("../../build/launch/run-electron.mjs");
  const app = await electron.launch({
    executablePath: options.executablePath,
    args: [...options.electronFlags, "--log-level=3", folder, ...options.flags],
    env: { ...electronEnvironment(desktop.env), ...options.env },
  });
  const child = app.process();
  const closed = new Promise<void>((resolve) => app.once("close", () => resolve()));

  async function tray(): Promise<TrayItem> {
    let found: TrayItem | undefined;
    await expect(async () => {
      found = (await listTrayItems(desktop.bus)).at(-1);
      expect(found).toBeDefined();
    }).toPass({ timeout: 15_000 });
    if (found === undefined) throw new Error("The tray item did not appear");
    return found;
  }

  async function signal(name: NodeJS.Signals): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill(name);
    await closed;
  }

  return {
    electron: app,
    async page() {
      const page = app.windows().at(-1) ?? (await app.firstWindow());
      // Playwright knows a window before it has its page, and what an empty one is asked for is not there.
      await page.waitForURL(({ protocol }) => protocol !== "about:");
      return page;
    },
    tray,
    async tooltip() {
      // An item that has just gone is still listed for a moment.
      const properties = await (await tray()).read().catch(() => null);
      return properties?.tooltip ?? "";
    },
    menuLabels: async () => labelsOf(await (await tray()).readMenu()),
    async chooseInMenu(label) {
      // A menu that is replaced between reading and clicking no longer knows the entry: then nothing was chosen.
      await expect(async () => {
        const item = await tray();
        const entry = findMenuEntry(await item.readMenu(), label);
        if (entry === null) throw new Error(`The menu has no ${String(label)}`);
        await item.clickMenu(entry.id);
      }).toPass({ timeout: 10_000 });
    },
    async quit() {
      await app.evaluate(({ app: inside }) => inside.quit()).catch(() => undefined);
      await closed;
    },
    kill: () => signal("SIGKILL"),
    signal,
    closed,
  };
}

type Entry = { label: string; children: Entry[] };

function labelsOf(entry: Entry): string[] {
  return entry.children.flatMap((child) => [child.label, ...labelsOf(child)]);
}
