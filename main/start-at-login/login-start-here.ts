import { homedir } from "node:os";
import { app } from "electron";
import { type Arguments, userArguments } from "../command-line/arguments";
import { autostartPath, createAutostartFile } from "./autostart-file";
import { launchArgs, ownAppImage, windowsArgument } from "./launch-args";
import { createLoginItem, createRegistryEntry } from "./login-items";
import type { LoginStart } from "./start-at-login";

/** Starting at login in the way of the system that this runs on. */
export function loginStartHere({ userDataDir }: Arguments): LoginStart {
  const run = {
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    appImagePath: ownAppImage(process.env, process.execPath),
    projectFolder: app.getAppPath(),
    args: userArguments(process.argv, app.isPackaged),
    userDataDir,
  };
  switch (process.platform) {
    case "darwin":
      return createLoginItem(app);
    case "win32":
      return createRegistryEntry(app, () => launchArgs(run).map(windowsArgument));
    default:
      return createAutostartFile({
        path: autostartPath(process.env["XDG_CONFIG_HOME"], homedir()),
        name: app.getName(),
        launchArgs: () => launchArgs(run),
      });
  }
}

/** Whether the system itself has started this run, where it can't say so by `--hidden`. */
export function wasStartedAtLogin(): boolean {
  return process.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;
}
