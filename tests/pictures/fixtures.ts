import { join } from "node:path";
import { test as base, _electron as electron } from "@playwright/test";
import { projectFolder } from "../project-folder";
import { serveDevPage } from "./dev-page";
import { devPageFolder, fontsVariable } from "./global-setup";
import { Stage } from "./stage";

/** All pictures are of this moment: 23 November 2026, 12:00 in Moscow. */
const pictureTime = Date.parse("2026-11-23T12:00:00+03:00");

export const test = base.extend<object, { stage: Stage }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: the first argument names the fixtures that are used
    async ({}, use) => {
      const { prepare } = await import("../../build/setup/prepare.mjs");
      const { startDesktop } = await import("../desktop/session.mjs");
      const { electronEnvironment } = await import("../../build/launch/run-electron.mjs");
      const { createLog } = await import("../../build/log.mjs");
      const log = createLog(process.stderr);
      const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: true });
      const desktop = await startDesktop({
        log,
        parts: { keyring: false, panel: false, notifications: false },
        env: { TZ: "Europe/Moscow", FONTCONFIG_FILE: process.env[fontsVariable] },
      });
      const served = await serveDevPage(devPageFolder);
      const app = await electron.launch({
        executablePath: runtime.executablePath,
        args: [...electronFlags, "--log-level=3", join(projectFolder, "tests/pictures/page-host")],
        env: electronEnvironment(desktop.env),
      });
      const page = await app.firstWindow();
      await page.clock.setFixedTime(pictureTime);
      const devTools = await page.context().newCDPSession(page);
      await use(new Stage(app, page, devTools, served.url));
      await app.close();
      await served.close();
      await desktop.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect } from "@playwright/test";
