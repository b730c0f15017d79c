import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { createSimulator, type Simulator } from "../../simulator/simulator";
import type { Desktop, DesktopParts } from "../desktop/session.mjs";
import { launchApp, type RunningApp } from "./running-app";

/** A key and a PIN that are looked for wherever they must not be. */
export const canaryKey = "CanaryKey0CanaryKey0CanaryKey0xx";
export const canaryPin = "918273";

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
  /** Starts the application against the simulator; whatever still runs at the end is ended. */
  launch: (flags?: string[]) => Promise<RunningApp>;
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
  launch: async ({ desktop, runtime, simulator, userData }, use) => {
    const running: RunningApp[] = [];
    await use(async (flags = []) => {
      const all = [`--api=${simulator.url}`, `--user-data-dir=${userData}`, "--lang=ru", ...flags];
      const app = await launchApp({ desktop, ...runtime, flags: all });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
});

export { expect } from "@playwright/test";

/** Enters an access key on the first screen and waits for the account. */
export async function enterKey(page: Page, key = canaryKey, label = ""): Promise<void> {
  await page.getByRole("textbox", { name: "Ключ доступа" }).fill(key);
  if (label !== "") await page.getByRole("textbox", { name: /Название/ }).fill(label);
  await page.getByRole("button", { name: "Проверить и сохранить" }).click();
}
