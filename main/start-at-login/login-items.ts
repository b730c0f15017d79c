import type { App } from "electron";
import type { LoginStart } from "./start-at-login";

/** What is used of Electron's `app` on Windows and macOS. */
type LoginItemSystem = Pick<App, "getLoginItemSettings" | "setLoginItemSettings">;

/**
 * Starting at login on Windows: an entry with our own arguments in the registry, which the Task Manager may disable.
 * Electron writes the arguments as they are and may leave our switches out when it reads them back, so it is asked
 * whether either command line will start; where it can't distinguish them, the program itself remembers how it starts.
 *
 * @param launchArgs the command line that starts the application, each argument quoted as Windows wants it
 */
export function createRegistryEntry(
  system: LoginItemSystem,
  launchArgs: (isHidden: boolean) => string[],
): LoginStart {
  function entry(isHidden: boolean): { path: string; args: string[] } {
    const [path = "", ...args] = launchArgs(isHidden);
    return { path, args };
  }
  function willStart(isHidden: boolean): boolean {
    const { openAtLogin, executableWillLaunchAtLogin } = system.getLoginItemSettings(entry(isHidden));
    return openAtLogin && executableWillLaunchAtLogin;
  }
  return {
    read(remembered) {
      const [window, hidden] = [willStart(false), willStart(true)];
      if (window && hidden) return remembered === "hidden" ? "hidden" : "window";
      if (hidden) return "hidden";
      return window ? "window" : "off";
    },
    write(choice) {
      system.setLoginItemSettings({ openAtLogin: choice !== "off", ...entry(choice === "hidden") });
    },
  };
}

/**
 * Starting at login on macOS, which gives a program no arguments: the system says whether it starts, and the program
 * itself remembers how.
 */
export function createLoginItem(system: LoginItemSystem): LoginStart {
  return {
    read(remembered) {
      if (!system.getLoginItemSettings().openAtLogin) return "off";
      return remembered === "hidden" ? "hidden" : "window";
    },
    write(choice) {
      system.setLoginItemSettings({ openAtLogin: choice !== "off" });
    },
  };
}
