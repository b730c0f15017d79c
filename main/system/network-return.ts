import type { Clock } from "./clock";

/** How often the system is asked whether it is online, only while it is not. */
const lookMs = 5_000;

export type NetworkReturn = {
  /** Tells whether some request just failed for want of a network. Watching lasts until the network is back. */
  report: (hasNetworkTrouble: boolean) => void;
  stop: () => void;
};

/**
 * Tells when the network returns. Electron has no such event in the main process, so the system's own flag is read
 * while the computer is offline, and never otherwise.
 */
export function createNetworkReturn(parts: {
  isOnline: () => boolean;
  clock: Clock;
  onReturn: () => void;
}): NetworkReturn {
  let cancel: (() => void) | null = null;
  function look(): void {
    cancel = null;
    if (parts.isOnline()) parts.onReturn();
    else cancel = parts.clock.after(lookMs, look);
  }
  function stop(): void {
    cancel?.();
    cancel = null;
  }
  return {
    report(hasNetworkTrouble) {
      if (!hasNetworkTrouble) stop();
      else if (cancel === null && !parts.isOnline()) cancel = parts.clock.after(lookMs, look);
    },
    stop,
  };
}
