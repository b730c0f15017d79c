import type { App } from "electron";
import type { LoginStart } from "./start-at-login";

/** What is used of Electron's `app` on Windows and macOS. */
type LoginItemSystem = Pick<App, "getLoginItemSettings" | "setLoginItemSettings">;

/**
 * Starting at login on Windows: an entry with our own arguments in the registry, which the Task Manager may disable.
 *
 * @param launchArgs the command line that starts the application, each argument quoted as Windows wants it
 */
export function createRegistryEntry(system: LoginItemSystem, launchArgs: () => string[]): LoginStart {
  function entry(): { path: string; args: string[] } {
    const [path = "", ...args] = launchArgs();
    return { path, args };
  }
  return {
    read() {
      const { openAtLogin, executableWillLaunchAtLogin } = system.getLoginItemSettings(entry());
      return openAtLogin && executableWillLaunchAtLogin;
    },
    write: (isOn) => system.setLoginItemSettings({ openAtLogin: isOn, ...entry() }),
  };
}

/** Starting at login on macOS, which gives a program no arguments. */
export function createLoginItem(system: LoginItemSystem): LoginStart {
  return {
    read: () => system.getLoginItemSettings().openAtLogin,
    write: (isOn) => system.setLoginItemSettings({ openAtLogin: isOn }),
  };
}
