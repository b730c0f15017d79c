import { known, none, type Reading, unknown } from "../../contract/reading";
import type { Note, Trial } from "../../contract/snapshot";
import { moscowDay } from "../../contract/time";
import { hasOneOf, isEmptyContainer, isJsonObject, type JsonObject, ownValue } from "./json-value";
import { type DateReading, readDate } from "./read-date";
import { type DaysReading, mostDaysLeft, readDays } from "./read-number";

/** The trial period, and what was odd about it. */
export type TrialReading = { trial: Reading<Trial>; notes: Note[] };

/**
 * Reads `expiration_date`: an object of `days` and `expiration`, or a date as text. Missing and empty mean that there
 * is no trial. Source: PLUSOFON.md D9–D25, U10–U12.
 *
 * @param readAt when the reply came, milliseconds since 1970
 */
export function readTrial(value: unknown, readAt: number): TrialReading {
  if (value === undefined || value === null || isEmptyContainer(value)) return { trial: none, notes: [] };
  if (typeof value === "string") return combine({ state: "empty" }, readDate(value), readAt);
  if (!isJsonObject(value) || !hasOneOf(value, ["days", "expiration"])) return odd;
  const date = readDate(ownValue(value, "expiration"));
  return combine(
    isEmptyPair(value, date) ? { state: "empty" } : readDays(ownValue(value, "days")),
    date,
    readAt,
  );
}

const odd: TrialReading = { trial: unknown, notes: ["trial-odd"] };

/** `{"days": "", "expiration": ""}`: an empty text means nothing only beside a date that is given as empty too. */
function isEmptyPair(value: JsonObject, date: DateReading): boolean {
  return ownValue(value, "days") === "" && Object.hasOwn(value, "expiration") && date.state === "empty";
}

function combine(days: DaysReading, date: DateReading, readAt: number): TrialReading {
  // So many days contradict a trial period: then the date is not to be trusted either.
  if (days.state === "beyond") return odd;
  const endsAt = date.state === "known" ? date.endsAt : null;
  const computed = endsAt === null ? null : daysUntil(endsAt, readAt);
  if (days.state === "known") {
    const isFar = computed !== null && Math.abs(computed - days.value) > 1;
    const notes: Note[] = [];
    if (date.state === "odd") notes.push("trial-odd");
    if (isFar) notes.push("trial-days-and-date-disagree");
    return { trial: known({ daysLeftWhenRead: days.value, endsAt, isComputed: false }), notes };
  }
  if (computed === null)
    return days.state === "empty" && date.state === "empty" ? { trial: none, notes: [] } : odd;
  if (computed > mostDaysLeft) return odd;
  const notes: Note[] = days.state === "odd" ? ["trial-odd"] : [];
  return { trial: known({ daysLeftWhenRead: computed, endsAt, isComputed: true }), notes };
}

/** Moscow calendar days from `readAt` to the end; negative once it has passed. Source: PLUSOFON.md D17, D27. */
function daysUntil(endsAt: string, readAt: number): number {
  const end = Date.parse(endsAt);
  const days = moscowDay(end) - moscowDay(readAt);
  return end <= readAt ? Math.min(-1, days) : days;
}
