import type { StartAtLoginResult } from "../../contract/ipc";
import type { StartAtLogin } from "../../contract/settings";
import type { SettingsStore } from "../settings/settings";
import type { LoginStart } from "./login-start";

/** The setting of starting at login, which follows what the system really does. */
export type StartAtLoginSetting = {
  /** The system did not say what it does. */
  isUnknown: () => boolean;
  /** Reads what the system does, and lets the setting follow it. */
  follow: () => void;
  set: (choice: StartAtLogin) => StartAtLoginResult;
};

/** @param parts.onFault is told why the system refused */
export function createStartAtLogin(parts: {
  system: LoginStart;
  settings: SettingsStore;
  onFault: (error: unknown) => void;
}): StartAtLoginSetting {
  const { system, settings, onFault } = parts;
  let isUnknown = false;

  function remember(choice: StartAtLogin): void {
    isUnknown = false;
    if (settings.current().startAtLogin !== choice) settings.change({ startAtLogin: choice });
  }

  function read(remembered: StartAtLogin): StartAtLogin | null {
    try {
      return system.read(remembered);
    } catch (error) {
      onFault(error);
      return null;
    }
  }

  /** Whether the system took the wish at all. */
  function write(choice: StartAtLogin): boolean {
    try {
      system.write(choice);
      return true;
    } catch (error) {
      onFault(error);
      return false;
    }
  }

  function follow(): void {
    const choice = read(settings.current().startAtLogin);
    if (choice === null) isUnknown = true;
    else remember(choice);
  }

  return {
    isUnknown: () => isUnknown,
    follow,
    set(choice) {
      const former = read(settings.current().startAtLogin);
      const isWritten = write(choice);
      if (isWritten && read(choice) === choice) {
        remember(choice);
        return { state: "set" };
      }
      // What was half done is undone, as far as the system lets it; the setting shows what is so then.
      if (isWritten && former !== null) write(former);
      follow();
      return { state: "failed", reason: isWritten ? "not-taken" : "not-written" };
    },
  };
}
