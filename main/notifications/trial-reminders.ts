import type { Suppression } from "../../contract/history";
import type { Reading } from "../../contract/reading";
import { isSameEnd, type WatchedTrial } from "../accounts/changes";
import type { TellableChange } from "./notice";
import type { TrialTold } from "./told";

/** So many former end dates are remembered. */
const endDatesKept = 4;
/** Stands for the end itself among the days told. */
const endedDays = -1;

/** A change of the trial. */
export type TrialChange = Extract<TellableChange, { kind: "trial-days" | "trial-ended" }>;

/**
 * Whether a change of the trial is one to remind of: each threshold once per end date, several passed at once as one.
 * Returns the reason when it is not, and null when it is.
 *
 * @param daysBefore the days left before the change
 */
export function trialSuppression(
  change: TrialChange,
  daysBefore: number,
  told: TrialTold | null,
  thresholdsDays: readonly number[],
): Suppression | null {
  const passed = passedThresholds(change, daysBefore, thresholdsDays);
  if (passed.length === 0) return "not-a-threshold";
  // With the nearest to the end told, the farther ones say nothing more.
  return told?.days.includes(Math.min(...passed)) ? "already-told" : null;
}

/** What is remembered after a change of the trial was decided on, whatever came of it. */
export function withTrialTold(
  before: readonly TrialTold[],
  trial: WatchedTrial,
  change: TrialChange,
  daysBefore: number,
  thresholdsDays: readonly number[],
): TrialTold[] {
  const told = toldOf(before, trial);
  const passed = passedThresholds(change, daysBefore, thresholdsDays);
  const days = [...new Set([...(told?.days ?? []), ...passed])];
  const { endDay, isEndDayExact } = trial;
  return [...before.filter((other) => other !== told), { endDay, isEndDayExact, days }].slice(-endDatesKept);
}

/** What was told of the trial that ends then; null: nothing. */
export function toldOf(all: readonly TrialTold[], trial: WatchedTrial): TrialTold | null {
  return all.find((told) => isSameEnd(told, trial)) ?? null;
}

/** The days left of a known trial; -1 when it has ended; null when it is not known. */
export function daysLeftOf(trial: Reading<WatchedTrial>): number | null {
  return trial.state === "known" ? (trial.value.daysLeft ?? endedDays) : null;
}

function passedThresholds(
  change: TrialChange,
  daysBefore: number,
  thresholdsDays: readonly number[],
): number[] {
  const days = change.kind === "trial-ended" ? endedDays : change.daysLeft;
  const all = change.kind === "trial-ended" ? [endedDays] : thresholdsDays;
  return all.filter((threshold) => days <= threshold && threshold < daysBefore);
}
