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

  return {
    /** Null: the system did not say what it does. */
    isOn: (): boolean | null => isOn,
    follow,
    /** What came of it is what the system says afterwards. */
    set(wanted: boolean): StartAtLoginResult {
      try {
        system.write(wanted);
      } catch (error) {
        onFault(error);
      }
      follow();
      return { state: isOn === wanted ? "set" : "failed" };
    },
  };
}
