/** Time as faults that delay need it; injected, so that tests move it. */
export type Timers = {
  /** Calls back after `delayMs` milliseconds; returns what calls it off. */
  after: (delayMs: number, callback: () => void) => () => void;
};

/** The platform's timers. A waiting answer keeps no process alive. */
export const platformTimers: Timers = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
