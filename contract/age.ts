import type { Settings } from "./settings/settings";
import { minuteMs } from "./time";

/** How old data is, for everything that shows it. */
export type Age = { state: "never" } | { state: "fresh" | "stale"; readAt: number; ageMs: number };

/** Data older than this many poll intervals is stale. Source: docs/api-behaviour.md, G4. */
const staleAfterIntervals = 3;

/** How often accounts are polled, in milliseconds. */
export function pollIntervalMs({ pollIntervalMinutes }: Pick<Settings, "pollIntervalMinutes">): number {
  return pollIntervalMinutes * minuteMs;
}

/** The age in milliseconds beyond which data is stale. */
export function staleAfterMs(intervalMs: number): number {
  return staleAfterIntervals * intervalMs;
}

/**
 * The age of data at `now`. A clock set back makes data no younger than new.
 *
 * @param readAt milliseconds since 1970; null: never read
 * @param now milliseconds since 1970
 * @param intervalMs the poll interval in milliseconds
 * @param hasFailed the last attempt to read it failed, so that it is not current whatever its age
 */
export function ageOf(readAt: number | null, now: number, intervalMs: number, hasFailed: boolean): Age {
  if (readAt === null) return { state: "never" };
  const state = isFresh(readAt, now, intervalMs, hasFailed) ? "fresh" : "stale";
  return { state, readAt, ageMs: Math.max(0, now - readAt) };
}

/** Whether {@link ageOf} finds the data fresh, without an object for the answer. */
export function isFresh(readAt: number, now: number, intervalMs: number, hasFailed: boolean): boolean {
  return !hasFailed && now - readAt <= staleAfterMs(intervalMs);
}
