import { join } from "node:path";
import { app } from "electron";
import { createTexts } from "../locales/texts";
import type { Arguments } from "./arguments";
import type { Services } from "./services";
import { systemClock } from "./system/clock";
import { languageOf } from "./system/language";
import { createLog } from "./system/log";
import { createTray } from "./tray/tray";
import { lockPages } from "./windows/locks";
import { declarePageScheme } from "./windows/page-scheme";

/**
 * Runs the tray application until it quits. The tray item comes first and everything else is loaded behind it, so that
 * the icon is there at once; what is asked of the icon before that waits for the rest.
 */
export async function runApp(given: Arguments): Promise<void> {
  const log = createLog(join(app.getPath("userData"), "logs"), systemClock.now);
  process.on("uncaughtException", (error) => log("uncaught-exception", error));
  process.on("unhandledRejection", (error) => log("unhandled-rejection", error));
  // As root Chromium runs only with the explicit switch, and enabling the sandbox would take it from its children.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  declarePageScheme();
  lockPages((what) => log("refused", what));
  app.setAppUserModelId("ru.plusofontray.app");
  // Without a handler the application would end with its last window.
  app.on("window-all-closed", () => undefined);

  await app.whenReady();
  const texts = createTexts(languageOf(given.language, "system", app.getPreferredSystemLanguages()));
  let whenRunning: (run: (services: Services) => void) => void = () => undefined;
  const running = new Promise<Services>((resolve) => {
    whenRunning = (run) => void running.then(run);
    const tray = createTray({
      texts,
      actions: {
        open: (accountId) => whenRunning((services) => services.open(accountId)),
        refresh: (accountId) => whenRunning((services) => services.refresh(accountId)),
        openCabinet: () => whenRunning((services) => services.openCabinet()),
        quit: () => app.quit(),
      },
    });
    setImmediate(async () => {
      const { startServices } = await import("./services");
      resolve(startServices({ given, tray, log }));
    });
  });
  app.on("second-instance", () => whenRunning((services) => services.open(null)));
  app.on("activate", () => whenRunning((services) => services.open(null)));
  await running;
}
