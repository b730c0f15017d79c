import { known, none, type Reading, unknown } from "../../../contract/reading";
import type { Trial } from "../../../contract/snapshot";
import { moscowDay } from "../../../contract/time";
import { hasOneOf, isJsonObject, isNothing, type JsonObject, ownValue } from "../json";
import { type DateReading, readDate } from "./read-date";

/** What the server says of the days left: `empty` when it says nothing, `beyond` when it can't be meant. */
type DaysReading =
  | { state: "known"; value: number }
  | { state: "empty" }
  | { state: "beyond" }
  | { state: "odd" };

/** More days than this are no trial period. Source: docs/api-behaviour.md, D18. */
const maxDaysLeft = 3_650;

/**
 * Reads `expiration_date`: an object of `days` and `expiration`, or a date as text. Missing and empty mean that there
 * is no trial. Source: docs/api-behaviour.md, D9–D25, U10–U12.
 *
 * @param readAt when the reply came, milliseconds since 1970
 */
export function readTrial(value: unknown, readAt: number): Reading<Trial> {
  if (isNothing(value)) return none;
  if (typeof value === "string") return combine({ state: "empty" }, readDate(value), readAt);
  if (!isJsonObject(value) || !hasOneOf(value, ["days", "expiration"])) return unknown;
  const date = readDate(ownValue(value, "expiration"));
  return combine(
    isEmptyPair(value, date) ? { state: "empty" } : readDays(ownValue(value, "days")),
    date,
    readAt,
  );
}

/** `{"days": "", "expiration": ""}`: an empty text means nothing only beside a date that is present and empty too. */
function isEmptyPair(value: JsonObject, date: DateReading): boolean {
  return ownValue(value, "days") === "" && Object.hasOwn(value, "expiration") && date.state === "empty";
}

function combine(days: DaysReading, date: DateReading, readAt: number): Reading<Trial> {
  // So many days contradict a trial period: then the date is not to be trusted either.
  if (days.state === "beyond") return unknown;
  const endsAt = date.state === "known" ? date.endsAt : null;
  if (days.state === "known") return known({ daysLeftWhenRead: days.value, endsAt, isComputed: false });
  if (endsAt === null) return days.state === "empty" && date.state === "empty" ? none : unknown;
  const computed = daysUntil(endsAt, readAt);
  return computed > maxDaysLeft ? unknown : known({ daysLeftWhenRead: computed, endsAt, isComputed: true });
}

/**
 * Moscow calendar days from `readAt` to the end; negative once it has passed.
 * Source: docs/api-behaviour.md, D17, D27.
 */
function daysUntil(endsAt: string, readAt: number): number {
  const end = Date.parse(endsAt);
  const days = moscowDay(end) - moscowDay(readAt);
  return end <= readAt ? Math.min(-1, days) : days;
}

/** Reads whole days left, rounded down: a number, or decimals as text. Source: docs/api-behaviour.md, D12–D18. */
function readDays(value: unknown): DaysReading {
  if (isNothing(value)) return { state: "empty" };
  const text = typeof value === "string" ? value.trim() : null;
  if (text !== null && !/^-?\d+(?:\.\d+)?$/.test(text)) return { state: "odd" };
  const number = text === null ? value : Number(text);
  if (typeof number !== "number" || Number.isNaN(number)) return { state: "odd" };
  if (number > maxDaysLeft || !Number.isFinite(number)) return { state: "beyond" };
  return { state: "known", value: Math.max(-maxDaysLeft, Math.floor(number)) + 0 };
}
