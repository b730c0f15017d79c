import type { Age } from "../contract/age";
import type { Language } from "../contract/settings";
import type { Texts } from "./texts";

const minuteMs = 60_000;
const minutesPerHour = 60;
/** Moscow has kept UTC+3 without daylight saving since October 2014. */
const moscowOffsetMs = 3 * 60 * minuteMs;

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
 * How old data is, in words: «обновлено 3 минуты назад», or of stale data the local time of the last good reading.
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
 * When data was read, as a local time that stays true while nobody looks: «Обновлено в 14:05», with the date when it
 * was not today, and «Данные на …» of stale data.
 *
 * @param now milliseconds since 1970
 */
export function readAtText(texts: Texts, age: Age, now: number): string {
  if (age.state === "never") return texts.t("tray.never");
  if (age.state === "stale") return texts.t("tray.stale", { time: localMoment(texts, age.readAt, now) });
  const read = localWall(age.readAt);
  const time = clockTime(read);
  if (isSameDay(read, localWall(now))) return texts.t("tray.updated", { time });
  return texts.t("tray.updatedOn", { date: calendarDate(texts, read), time });
}

/** `14:05` when it is today by the local clock, else `21.11.2026, 14:05`. Times are milliseconds since 1970. */
export function localMoment(texts: Texts, time: number, now: number): string {
  const wall = localWall(time);
  if (isSameDay(wall, localWall(now))) return clockTime(wall);
  return texts.t("fact.dateTime", { date: calendarDate(texts, wall), time: clockTime(wall) });
}

/** The local day of a time: today and yesterday as words, else the date. Times are milliseconds since 1970. */
export function dayText(texts: Texts, time: number, now: number): string {
  const [wall, wallNow] = [localWall(time), localWall(now)];
  if (isSameDay(wall, wallNow)) return texts.t("fact.today");
  if (isSameDay(wall, wallNow - 24 * minutesPerHour * minuteMs)) return texts.t("fact.yesterday");
  return calendarDate(texts, wall);
}

/** The local time of day, `14:05`, of a time in milliseconds since 1970. */
export function timeText(time: number): string {
  return clockTime(localWall(time));
}

/** What the clock on the user's wall shows, as if it were UTC. Asked anew each time, as the user may travel. */
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

const calendars = new Map<Language, Intl.DateTimeFormat>();

function calendarDate(texts: Texts, wall: number): string {
  let calendar = calendars.get(texts.language);
  if (calendar === undefined) {
    calendar =
      texts.language === "ru"
        ? new Intl.DateTimeFormat("ru", {
            day: "2-digit",
            month: "2-digit",
            year: "numeric",
            timeZone: "UTC",
          })
        : new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
    calendars.set(texts.language, calendar);
  }
  return calendar.format(wall);
}
