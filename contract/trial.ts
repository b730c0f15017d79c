import type { Reading } from "./reading";
import type { Trial } from "./snapshot";
import { moscowDay } from "./time";

/** The trial as everything shows it: icon, tooltip, menu, window, notifications and `--status`. */
export type TrialStatus = {
  state: "running" | "ends-today" | "ended" | "none" | "unknown";
  /** Whole days left; null unless running (positive) or ending today (0). */
  daysLeft: number | null;
  /** ISO 8601 time with offset; null when not known. */
  endsAt: string | null;
};

/**
 * The one rule for days left: what the server said when it was read, less the Moscow midnights since
 * (never more when the clock was set back); from the end date alone where it gave no days.
 *
 * @param trial what was read
 * @param readAt when it was read, milliseconds since 1970; null: never
 * @param now milliseconds since 1970
 */
export function trialAt(trial: Reading<Trial>, readAt: number | null, now: number): TrialStatus {
  if (trial.state === "none") return { state: "none", daysLeft: null, endsAt: null };
  if (trial.state === "unknown" || readAt === null) {
    return { state: "unknown", daysLeft: null, endsAt: null };
  }
  const { daysLeftWhenRead, endsAt, isComputed } = trial.value;
  if (isComputed && endsAt !== null && Date.parse(endsAt) <= now) {
    return { state: "ended", daysLeft: null, endsAt };
  }
  const midnights = Math.max(0, moscowDay(now) - moscowDay(readAt));
  const days = daysLeftWhenRead - midnights;
  if (days > 0) return { state: "running", daysLeft: days, endsAt };
  // A countdown in whole days may run out before the given end date: that date stays shown.
  const isEndAhead = daysLeftWhenRead >= 0 && endsAt !== null && Date.parse(endsAt) > now;
  if (days === 0 || isEndAhead) return { state: "ends-today", daysLeft: 0, endsAt };
  return { state: "ended", daysLeft: null, endsAt };
}

/** How near the end of a running trial is: more than 7 days, the last 7, the last 3, or the last day and the one before. */
export type RunningUrgency = "calm" | "week" | "days" | "last";

/** The urgency of `daysLeft` whole days. Source of the steps: docs/api-behaviour.md, G5. */
export function trialUrgency(daysLeft: number): RunningUrgency {
  if (daysLeft > 7) return "calm";
  if (daysLeft > 3) return "week";
  return daysLeft > 1 ? "days" : "last";
}
