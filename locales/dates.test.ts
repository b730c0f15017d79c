import { describe, expect, it } from "vitest";
import type { Age } from "../contract/age";
import { minuteMs } from "../contract/time";
import { ageText, dateText, dateTimeText, dayText, moscowDayText, readAtText } from "./dates";
import { plain } from "./plain-texts-for-test";
import { createTexts } from "./texts";

const ru = createTexts("ru");
const en = createTexts("en");
const now = new Date(2026, 10, 23, 14, 5).getTime();
const twoDaysAgo = new Date(2026, 10, 21, 9, 7).getTime();

function fresh(ageMs: number): Age {
  return { state: "fresh", readAt: now - ageMs, ageMs };
}

function stale(readAt: number): Age {
  return { state: "stale", readAt, ageMs: now - readAt };
}

describe("age of data", () => {
  it.each([
    [0, "обновлено только что", "updated just now"],
    [59_999, "обновлено только что", "updated just now"],
    [minuteMs, "обновлено 1 минуту назад", "updated 1 minute ago"],
    [2 * minuteMs, "обновлено 2 минуты назад", "updated 2 minutes ago"],
    [5 * minuteMs, "обновлено 5 минут назад", "updated 5 minutes ago"],
    [11 * minuteMs, "обновлено 11 минут назад", "updated 11 minutes ago"],
    [21 * minuteMs, "обновлено 21 минуту назад", "updated 21 minutes ago"],
    [22 * minuteMs, "обновлено 22 минуты назад", "updated 22 minutes ago"],
    [60 * minuteMs, "обновлено 1 час назад", "updated 1 hour ago"],
    [150 * minuteMs, "обновлено 2 часа назад", "updated 2 hours ago"],
  ])("of %s ms", (ageMs, russian, english) => {
    expect(plain(ageText(ru, fresh(ageMs), now))).toBe(russian);
    expect(plain(ageText(en, fresh(ageMs), now))).toBe(english);
  });

  it("that is stale is a local time, with its date when it was not today", () => {
    expect(ageText(ru, stale(now), now)).toBe("данные на 14:05");
    expect(ageText(ru, stale(twoDaysAgo), now)).toBe("данные на 21\u00a0ноября, 09:07");
    expect(ageText(en, stale(twoDaysAgo), now)).toBe("data as of 21\u00a0November, 09:07");
  });

  it("that was never read is said so", () => {
    expect(ageText(ru, { state: "never" }, now)).toBe("данных ещё нет");
  });
});

describe("time of reading", () => {
  it("stays true without a refresh", () => {
    expect(readAtText(ru, fresh(0), now)).toBe("Обновлено в\u00a014:05");
    expect(readAtText(ru, { state: "fresh", readAt: twoDaysAgo, ageMs: 0 }, now)).toBe(
      "Обновлено 21\u00a0ноября в\u00a009:07",
    );
    expect(readAtText(ru, stale(now), now)).toBe("Данные на 14:05");
    expect(readAtText(en, stale(twoDaysAgo), now)).toBe("Data as of 21\u00a0November, 09:07");
    expect(readAtText(ru, { state: "never" }, now)).toBe("Данных ещё нет");
  });

  it("calls the last two days by their names", () => {
    const day = (time: number) => dayText(ru, time, now);
    const daysAgo = (days: number) => now - days * 86_400_000;
    expect([daysAgo(0), daysAgo(1)].map(day)).toEqual([ru.t("fact.today"), ru.t("fact.yesterday")]);
    expect(day(daysAgo(2))).toBe("21\u00a0ноября");
  });

  it("distinguishes yesterday evening from today", () => {
    const lastNight = new Date(2026, 10, 22, 23, 59).getTime();
    const midnight = new Date(2026, 10, 23, 0, 0).getTime();
    expect(readAtText(ru, stale(lastNight), midnight)).toBe("Данные на 22\u00a0ноября, 23:59");
    expect(readAtText(ru, stale(midnight), midnight)).toBe("Данные на 00:00");
  });
});

describe("dates of the operator", () => {
  it("are those of Moscow", () => {
    expect(dateText(ru, "2022-12-31T14:57:40+03:00")).toBe("31.12.2022");
    expect(dateText(en, "2022-12-31T14:57:40+03:00")).toBe("31\u00a0Dec 2022");
    expect(dateText(ru, "2022-12-30T21:00:00Z")).toBe("31.12.2022");
    expect(dateText(ru, "2022-12-30T20:59:59Z")).toBe("30.12.2022");
  });

  it("have a time marked as Moscow's", () => {
    expect(plain(dateTimeText(ru, "2022-12-31T11:57:40Z"))).toBe("31.12.2022, 14:57 МСК");
    expect(plain(dateTimeText(en, "2022-12-31T11:57:40Z"))).toBe("31 Dec 2022, 14:57 MSK");
  });

  it("are no data when they can't be read", () => {
    expect(dateText(ru, "31.12.2022 soon")).toBe("нет\u00a0данных");
    expect(dateTimeText(ru, "")).toBe("нет\u00a0данных");
  });
});

it("a day has its year only when that is another one, by the Moscow calendar", () => {
  const newYear = Date.parse("2026-12-31T22:00:00Z");
  expect(plain(moscowDayText(ru, "2026-12-05T14:57:40+03:00", now) ?? "")).toBe("5 декабря");
  expect(plain(moscowDayText(ru, "2026-12-31T20:00:00Z", newYear) ?? "")).toBe("31 декабря 2026");
  expect(plain(moscowDayText(en, "2026-12-31T22:00:00Z", now) ?? "")).toBe("1 January 2027");
  expect(moscowDayText(ru, "soon", now)).toBeNull();
});
