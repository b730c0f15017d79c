import { minuteMs } from "../../contract/time";

/** What the clock needs of the page; injected so that time is tested without waiting. */
export type MinuteClockParts = {
  /** Milliseconds since 1970. */
  now: () => number;
  isVisible: () => boolean;
  /** Calls `listener` whenever the page is shown or hidden; the returned function ends that. */
  onVisibilityChange: (listener: () => void) => () => void;
  /** Calls `run` once after `delayMs`; the returned function prevents it. */
  after: (delayMs: number, run: () => void) => () => void;
};

/** The time for everything that the window shows, in steps of a minute. */
export type MinuteClock = {
  /** Milliseconds since 1970 at the newest step. */
  getSnapshot: () => number;
  /** Calls `listener` at each full minute while the page is visible, and when it is shown again. */
  subscribe: (listener: () => void) => () => void;
};

/** A clock that costs nothing while the page is hidden or nobody listens. */
export function createMinuteClock({
  now,
  isVisible,
  onVisibilityChange,
  after,
}: MinuteClockParts): MinuteClock {
  let current = now();
  const listeners = new Set<() => void>();
  let stopWaiting = (): void => undefined;
  let stopWatching = (): void => undefined;

  function tick(): void {
    stopWaiting();
    if (!isVisible()) return;
    current = now();
    stopWaiting = after(minuteMs - (current % minuteMs), tick);
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopWatching = onVisibilityChange(tick);
        tick();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching();
        stopWaiting();
      };
    },
  };
}

/** The parts from the page itself. */
export function pageClockParts(page: Document): MinuteClockParts {
  return {
    now: Date.now,
    isVisible: () => page.visibilityState === "visible",
    onVisibilityChange(listener) {
      page.addEventListener("visibilitychange", listener);
      return () => page.removeEventListener("visibilitychange", listener);
    },
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
