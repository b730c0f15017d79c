import { homedir } from "node:os";
import { app } from "electron";
import { type Arguments, userArguments } from "../arguments";
import { autostartPath, createAutostartFile } from "./autostart-file";
import { launchWords, ownAppImage, windowsArgument } from "./launch-words";
import { createLoginItem, createRegistryEntry } from "./login-items";
import type { LoginStart } from "./login-start";

/** Starting at login in the way of the system that this runs on. */
export function loginStartHere(given: Arguments): LoginStart {
  const run = {
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    appImagePath: ownAppImage(process.env, process.execPath),
    projectFolder: app.getAppPath(),
    words: userArguments(process.argv, app.isPackaged),
    userDataDir: given.userDataDir,
  };
  const words = (isHidden: boolean): string[] => launchWords(run, isHidden);
  switch (process.platform) {
    case "darwin":
      return createLoginItem(app);
    case "win32":
      return createRegistryEntry(app, (isHidden) => words(isHidden).map(windowsArgument));
    default: {
      const path = autostartPath(process.env["XDG_CONFIG_HOME"], homedir());
      return createAutostartFile({ path, name: app.getName(), words });
    }
  }
}

/** Whether the system itself has started this run, where it can't say so by `--hidden`. */
export function wasStartedAtLogin(): boolean {
  return process.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;
}
