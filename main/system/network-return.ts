import type { Clock } from "./clock";

/** How often the system is asked whether it is online, only while requests fail for want of a network. */
const lookMs = 5_000;

export type NetworkReturn = {
  /** Tells whether requests fail for want of a network. Watching lasts until they do not. */
  report: (hasNetworkTrouble: boolean) => void;
  stop: () => void;
};

/**
 * Tells when the network returns: when the system was offline and is online again. Electron has no such event in the
 * main process, so the system's own flag is read while requests fail, and never otherwise.
 */
export function createNetworkReturn(parts: {
  isOnline: () => boolean;
  clock: Clock;
  onReturn: () => void;
}): NetworkReturn {
  let cancel: (() => void) | null = null;
  let wasOnline = true;

  function look(): void {
    const isOnline = parts.isOnline();
    cancel = parts.clock.after(lookMs, look);
    if (isOnline && !wasOnline) parts.onReturn();
    wasOnline = isOnline;
  }

  function stop(): void {
    cancel?.();
    cancel = null;
    wasOnline = true;
  }

  return {
    report(hasNetworkTrouble) {
      if (!hasNetworkTrouble) stop();
      else if (cancel === null) look();
    },
    stop,
  };
}
