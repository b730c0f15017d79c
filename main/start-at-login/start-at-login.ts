import type { StartAtLoginResult } from "../../contract/ipc";

/** What a system does at login. It is the truth; the user may change it without us. Both throw when it refuses. */
export type LoginStart = {
  /** Whether it will start the application; null: unknown. */
  read: () => boolean | null;
  write: (isOn: boolean) => void;
};

/** @param deps.onFault receives the error by which the system refused */
export function createStartAtLogin(deps: { system: LoginStart; onFault: (error: unknown) => void }) {
  const { system, onFault } = deps;
  let isOn: boolean | null = null;

  /** Reads what the system does. */
  function follow(): void {
    try {
      isOn = system.read();
    } catch (error) {
      onFault(error);
      isOn = null;
    }
  }

  /** Whether the system took it. */
  function write(wanted: boolean): boolean {
    try {
      system.write(wanted);
      return true;
    } catch (error) {
      onFault(error);
      return false;
    }
  }

  return {
    /** Null: the system did not say what it does. */
    isOn: (): boolean | null => isOn,
    follow,
    set(wanted: boolean): StartAtLoginResult {
      const former = isOn;
      const isWritten = write(wanted);
      follow();
      if (isWritten && isOn === wanted) return { state: "set" };
      // What was half done is undone, as far as the system lets it.
      if (isWritten && former !== null) {
        write(former);
        follow();
      }
      return { state: "failed" };
    },
  };
}
