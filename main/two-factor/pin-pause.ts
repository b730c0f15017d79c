import { isPinRefusal } from "../../contract/accounts/pin";
import type { SubmitPinResult } from "../../contract/ipc";
import type { Clock } from "../system/clock";

/** After so many refused PINs in a row a pause of `pinPauseMs` follows. Source: docs/api-behaviour.md, U17, E10. */
const maxRefusals = 3;
const pinPauseMs = 60_000;

/** Counts refused PINs. The pause runs on the monotonic clock, so that setting the clock does not end it. */
export function createPinPause(clock: Clock, now: () => number, onEnd: () => void) {
  let refusals = 0;
  let pausedUntil: number | null = null;
  let cancelTimer = (): void => {};
  return {
    /** Until when no PIN is accepted, milliseconds since 1970; null: one is accepted now. */
    until: (): number | null => pausedUntil,
    /** Counts the result of a PIN that was sent. */
    count(result: SubmitPinResult): void {
      if (result.state === "done") refusals = 0;
      if (result.state !== "refused" || !isPinRefusal(result.failure)) return;
      refusals += 1;
      if (refusals < maxRefusals) return;
      refusals = 0;
      pausedUntil = now() + pinPauseMs;
      cancelTimer = clock.after(pinPauseMs, () => {
        pausedUntil = null;
        onEnd();
      });
    },
    stop: (): void => cancelTimer(),
  };
}

export type PinPause = ReturnType<typeof createPinPause>;
