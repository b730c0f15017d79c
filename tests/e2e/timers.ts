import type { RunningApp } from "./running-app";

/** How long a closed window is kept. As in `main/windows/main-window.ts`; `tray.spec.ts` fails where it differs. */
export const hiddenRetentionMs = 15_000;
/** How long a window manager may take to minimize a window. As there; `no-tray.spec.ts` fails where it differs. */
export const maxMinimizingMs = 500;

/**
 * Follows the timers that the main process sets from now on. The returned function lets those of a delay, in
 * milliseconds, fire at once, as if that time had passed, and returns how many these were.
 */
export async function followTimers({ electron }: RunningApp): Promise<(delayMs: number) => Promise<number>> {
  await electron.evaluate(() => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const waiting = new Map<unknown, { delayMs: number; fire: () => void }>();
    function setTimer(run: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]): unknown {
      const fire = (): void => {
        clearTimer(timer);
        run(...args);
      };
      const timer = set(fire, delayMs);
      waiting.set(timer, { delayMs, fire });
      return timer;
    }
    function clearTimer(timer?: NodeJS.Timeout): void {
      waiting.delete(timer);
      clear(timer);
    }
    function fireTimers(delayMs: number): number {
      const due = [...waiting.values()].filter((timer) => timer.delayMs === delayMs);
      for (const { fire } of due) fire();
      return due.length;
    }
    Object.assign(globalThis, { setTimeout: setTimer, clearTimeout: clearTimer, fireTimers });
  });
  return (delayMs) =>
    electron.evaluate((_electron, delay): number => Reflect.get(globalThis, "fireTimers")(delay), delayMs);
}
