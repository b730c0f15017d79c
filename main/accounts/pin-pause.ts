import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";

/** After so many refused PINs in a row a pause of `pinPauseMs` follows. Source: docs/api-behaviour.md, U17, E10. */
const refusalsAllowed = 3;
const pinPauseMs = minuteMs;

export type PinPause = {
  /** Until when no PIN is taken, milliseconds since 1970; null: one is taken now. */
  until: () => number | null;
  count: (outcome: "accepted" | "refused" | "neither") => void;
  stop: () => void;
};

/** Counts refused PINs. The pause runs on the monotonic clock, so that setting the clock does not end it. */
export function createPinPause(clock: Clock, now: () => number, onEnd: () => void): PinPause {
  let refusals = 0;
  let pausedUntil: number | null = null;
  let cancelTimer = (): void => {};
  return {
    until: () => pausedUntil,
    count(outcome) {
      if (outcome === "accepted") refusals = 0;
      if (outcome !== "refused") return;
      refusals += 1;
      if (refusals < refusalsAllowed) return;
      refusals = 0;
      pausedUntil = now() + pinPauseMs;
      cancelTimer = clock.after(pinPauseMs, () => {
        pausedUntil = null;
        onEnd();
      });
    },
    stop: () => cancelTimer(),
  };
}
