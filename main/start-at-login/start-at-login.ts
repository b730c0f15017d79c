import type { StartAtLoginResult } from "../../contract/ipc";
import type { StartAtLogin } from "../../contract/settings/settings";
import type { SettingsStore } from "../settings/settings";

/** What a system does at login. It is the truth; the user may change it without us. Both throw when it refuses. */
export type LoginStart = {
  /** What will happen; null: unknown. @param remembered what was chosen here last */
  read: (remembered: StartAtLogin) => StartAtLogin | null;
  write: (choice: StartAtLogin) => void;
};

/** @param deps.onFault receives the error by which the system refused */
export function createStartAtLogin(deps: {
  system: LoginStart;
  settings: SettingsStore;
  onFault: (error: unknown) => void;
}) {
  const { system, settings, onFault } = deps;
  let isUnknown = false;

  /** Returns null when it failed. */
  function attempt<T>(run: () => T): T | null {
    try {
      return run();
    } catch (error) {
      onFault(error);
      return null;
    }
  }

  function write(choice: StartAtLogin): boolean {
    return (
      attempt(() => {
        system.write(choice);
        return true;
      }) === true
    );
  }

  function follow(): void {
    const remembered = settings.current().startAtLogin;
    const choice = attempt(() => system.read(remembered));
    isUnknown = choice === null;
    if (choice !== null && choice !== remembered) settings.change({ startAtLogin: choice });
  }

  return {
    /** The system did not say what it does. */
    isUnknown: (): boolean => isUnknown,
    /** Reads what the system does, and lets the setting follow it. */
    follow,
    set(choice: StartAtLogin): StartAtLoginResult {
      const former = settings.current().startAtLogin;
      const isWritten = write(choice);
      const isTaken = isWritten && attempt(() => system.read(choice)) === choice;
      if (isTaken) {
        isUnknown = false;
        settings.change({ startAtLogin: choice });
        return { state: "set" };
      }
      // What was half done is undone, as far as the system lets it.
      if (isWritten && !isUnknown) write(former);
      follow();
      return { state: "failed", reason: isWritten ? "not-taken" : "not-written" };
    },
  };
}
