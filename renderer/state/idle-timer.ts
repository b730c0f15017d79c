/** Runs something once nothing has happened for a while. */
export type IdleTimer = {
  /** Something happened: the wait starts anew. */
  touch: () => void;
  /** Ends the wait for good, unless touched again. */
  stop: () => void;
};

/** A timer that calls `onIdle` when `idleMs` have passed since the newest touch. */
export function createIdleTimer(idleMs: number, onIdle: () => void): IdleTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    touch() {
      clearTimeout(timer);
      timer = setTimeout(onIdle, idleMs);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
