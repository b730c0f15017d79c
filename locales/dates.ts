import type { Age } from "../contract/age";
import { minuteMs, moscowOffsetMs } from "../contract/time";
import type { TextKey, Texts } from "./texts";

const minutesPerHour = 60;

/** The Moscow calendar date of an ISO 8601 time, such as `31.12.2022`; «нет данных» when it is not one. */
export function dateText(texts: Texts, iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? texts.t("fact.noData") : calendarDate(texts, time + moscowOffsetMs);
}

/** The Moscow date and time of an ISO 8601 time, marked «МСК»; «нет данных» when it is not one. */
export function dateTimeText(texts: Texts, iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return texts.t("fact.noData");
  const wall = time + moscowOffsetMs;
  return texts.t("fact.dateTimeMoscow", { date: calendarDate(texts, wall), time: clockTime(wall) });
}

/**
 * How old data is, as text: «обновлено 3 минуты назад», or of stale data the local time of the last good reading.
 *
 * @param now milliseconds since 1970
 */
export function ageText(texts: Texts, age: Age, now: number): string {
  if (age.state === "never") return texts.t("fact.age.never");
  if (age.state === "stale") return texts.t("fact.age.stale", { time: localMoment(texts, age.readAt, now) });
  const minutes = Math.floor(age.ageMs / minuteMs);
  if (minutes < 1) return texts.t("fact.age.now");
  if (minutes < minutesPerHour) return texts.t("fact.age.minutes", { minutes });
  return texts.t("fact.age.hours", { hours: Math.floor(minutes / minutesPerHour) });
}

/**
 * When data was read, as a local time that stays true without a refresh: «Обновлено в 14:05», with the date when it
 * was not today, and «Данные на …» of stale data.
 *
 * @param now milliseconds since 1970
 */
export function readAtText(texts: Texts, age: Age, now: number): string {
  if (age.state === "never") return texts.t("tray.never");
  if (age.state === "stale") return texts.t("tray.stale", { time: localMoment(texts, age.readAt, now) });
  return momentText(texts, ["tray.updated", "tray.updatedOn"], age.readAt, now);
}

/**
 * A sentence about a local time: «Обновлено в 14:05», with the date when it was not today. Times are milliseconds since
 * 1970.
 *
 * @param keys the sentence with `{time}` alone, and with `{date}` as well
 */
export function momentText(
  texts: Texts,
  [today, otherDay]: readonly [TextKey, TextKey],
  at: number,
  now: number,
): string {
  const wall = localWall(at);
  const time = clockTime(wall);
  if (isSameDay(wall, localWall(now))) return texts.t(today, { time });
  return texts.t(otherDay, { date: dayOfYear(texts, wall, localWall(now)), time });
}

/** `14:05` when it is today by the local clock, else `21 ноября, 14:05`. Times are milliseconds since 1970. */
export function localMoment(texts: Texts, time: number, now: number): string {
  const [wall, wallNow] = [localWall(time), localWall(now)];
  if (isSameDay(wall, wallNow)) return clockTime(wall);
  return texts.t("fact.dateTime", { date: dayOfYear(texts, wall, wallNow), time: clockTime(wall) });
}

/**
 * The Moscow day of an ISO 8601 time: `5 декабря`, with the year when that is another one; null when it is not a time.
 *
 * @param now milliseconds since 1970
 */
export function moscowDayText(texts: Texts, iso: string, now: number): string | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : dayOfYear(texts, time + moscowOffsetMs, now + moscowOffsetMs);
}

/** The local day of a time: «today», «yesterday», else the date. Times are milliseconds since 1970. */
export function dayText(texts: Texts, time: number, now: number): string {
  const [wall, wallNow] = [localWall(time), localWall(now)];
  if (isSameDay(wall, wallNow)) return texts.t("fact.today");
  if (isSameDay(wall, wallNow - 24 * minutesPerHour * minuteMs)) return texts.t("fact.yesterday");
  return dayOfYear(texts, wall, wallNow);
}

/** Whether two times (milliseconds since 1970) are of the same local day. */
export function isSameLocalDay(one: number, other: number): boolean {
  return isSameDay(localWall(one), localWall(other));
}

/** The local time of day, `14:05`, of a time in milliseconds since 1970. */
export function timeText(time: number): string {
  return clockTime(localWall(time));
}

/** The local date and time as spreadsheets of the language take it: `23.11.2026 14:05`, `2026-11-23 14:05`. */
export function sheetTimeText(texts: Texts, time: number): string {
  const wall = localWall(time);
  const date = texts.language === "ru" ? calendarDate(texts, wall) : isoDate(wall);
  return `${date} ${clockTime(wall)}`;
}

/** The local date of a time, `2026-11-23`, as file names have it. */
export function isoDateText(time: number): string {
  return isoDate(localWall(time));
}

/** The local day and month of a time as short as can be: `23.11`, `23 Nov`. */
export function shortDateText(texts: Texts, time: number): string {
  return dateOf(texts, "short", localWall(time));
}

/** What the clock on the user's wall shows, as if it were UTC. Asked for each time, as the user may travel. */
function localWall(time: number): number {
  return time - new Date(time).getTimezoneOffset() * minuteMs;
}

function isSameDay(wall: number, otherWall: number): boolean {
  const dayMs = 24 * minutesPerHour * minuteMs;
  return Math.floor(wall / dayMs) === Math.floor(otherWall / dayMs);
}

function clockTime(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

function isoDate(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** Each is made when it is first needed: making one takes milliseconds, and the tray icon waits for this file. */
const dateFormats = {
  whole: {
    ru: () =>
      new Intl.DateTimeFormat("ru", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }),
    en: () => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
  },
  dayAndMonth: {
    ru: () => new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", timeZone: "UTC" }),
    en: () => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }),
  },
  short: {
    ru: () => new Intl.DateTimeFormat("ru", { day: "2-digit", month: "2-digit", timeZone: "UTC" }),
    en: () => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  },
};
const made = new Map<() => Intl.DateTimeFormat, Intl.DateTimeFormat>();

function dateOf(texts: Texts, length: keyof typeof dateFormats, wall: number): string {
  const make = dateFormats[length][texts.language];
  const format = made.get(make) ?? make();
  made.set(make, format);
  // A day stays with its month: `23 Nov 2026`.
  return format.format(wall).replace(" ", "\u00a0");
}

function calendarDate(texts: Texts, wall: number): string {
  return dateOf(texts, "whole", wall);
}

/** `20 ноября`, `20 November`; with the year when it is another one than that of `wallNow`. */
function dayOfYear(texts: Texts, wall: number, wallNow: number): string {
  const day = dateOf(texts, "dayAndMonth", wall);
  const year = new Date(wall).getUTCFullYear();
  return year === new Date(wallNow).getUTCFullYear() ? day : `${day} ${year}`;
}
