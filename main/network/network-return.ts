import { policyOf } from "../../contract/failure-policy";
import type { AccountState } from "../../contract/state";
import type { Clock } from "../system/clock";

/** How often the system is asked whether it is online, in milliseconds, while requests fail. */
const checkIntervalMs = 5_000;

/**
 * Notices when the system was offline and is online again. Electron has no such event in the main process, so the
 * system's flag is polled while requests fail, and never otherwise.
 */
export function createNetworkReturn(deps: { isOnline: () => boolean; clock: Clock; onReturn: () => void }) {
  let cancel: (() => void) | null = null;
  let wasOnline = true;

  function check(): void {
    const isOnline = deps.isOnline();
    cancel = deps.clock.after(checkIntervalMs, check);
    if (isOnline && !wasOnline) deps.onReturn();
    wasOnline = isOnline;
  }

  function stop(): void {
    cancel?.();
    cancel = null;
    wasOnline = true;
  }

  return {
    /** Watches as long as a request of one of these accounts fails as if there were no network. */
    update(accounts: readonly Pick<AccountState, "customerFailure">[]): void {
      const hasTrouble = accounts.some(
        ({ customerFailure: failed }) => failed !== null && policyOf(failed).mayEndWithNetwork,
      );
      if (!hasTrouble) stop();
      else if (cancel === null) check();
    },
    stop,
  };
}
