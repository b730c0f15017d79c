import { expect } from "vitest";
import type { Trial } from "../../../contract/snapshot";
import { trialAt } from "../../../contract/trial";
import { casesOf, type HostileCase } from "./hostile-case";
import { customerWith, customerWithRaw, goodValueOf, readCustomer, receivedAt } from "./sample-replies";

const unknown = { state: "unknown" };
const none = { state: "none" };
const known = (daysLeftWhenRead: number, endsAt: string | null, isComputed: boolean) => ({
  state: "known",
  value: { daysLeftWhenRead, endsAt, isComputed } satisfies Trial,
});

const trialOf = (expirationDate: unknown) => customerWith({ expiration_date: expirationDate }).trial;
const notesOf = (expirationDate: unknown) => customerWith({ expiration_date: expirationDate }).notes;
const daysOnly = (days: unknown) => trialOf({ days });
const endOf = (expiration: unknown): string | null => {
  const trial = trialOf({ days: 5, expiration });
  return trial.state === "known" ? trial.value.endsAt : expect.fail("days alone make it known");
};
const shownNow = (expirationDate: unknown) => trialAt(trialOf(expirationDate), receivedAt, receivedAt);

const soon = "2026-12-07 12:00:00";

/** Rows D9 to D27. */
export const trialCases: HostileCase[] = [
  ...casesOf("D9", [null, undefined, [], {}], (value) => {
    expect(trialOf(value)).toEqual(none);
    expect(notesOf(value)).toEqual([]);
  }),
  ...casesOf(
    "D9",
    [
      { days: null, expiration: null },
      { days: null },
      { expiration: "" },
      { days: "", expiration: "" },
      { days: "", expiration: null },
      { days: [], expiration: {} },
      { days: null, expiration: "0000-00-00 00:00:00" },
      "",
    ],
    (value) => expect(trialOf(value)).toEqual(none),
  ),
  {
    row: "D10",
    title: "a date as text",
    run: () => {
      expect(trialOf(soon)).toEqual(known(14, "2026-12-07T12:00:00+03:00", true));
      expect(trialOf("2022-12-31 14:57:40")).toMatchObject({ value: { isComputed: true } });
      expect(trialOf("скоро")).toEqual(unknown);
    },
  },
  ...casesOf("D11", [false, true, 0, 14, 1_672_487_860, [14], [null], { other: 1 }], (value) => {
    expect(trialOf(value)).toEqual(unknown);
    expect(notesOf(value)).toContain("trial-odd");
  }),
  {
    row: "D12",
    title: "the documented reply",
    run: () => {
      expect(trialOf({ days: 14, expiration: "2022-12-31 14:57:40" })).toEqual(
        known(14, "2022-12-31T14:57:40+03:00", false),
      );
      expect(shownNow({ days: 14 })).toMatchObject({ state: "running", daysLeft: 14 });
    },
  },
  {
    row: "D13",
    title: "0",
    run: () => expect(shownNow({ days: 0 })).toMatchObject({ state: "ends-today", daysLeft: 0 }),
  },
  ...casesOf("D14", [-1, -40, "-3", -99_999, -1e300], (days) =>
    expect(shownNow({ days })).toEqual({ state: "ended", daysLeft: null, endsAt: null }),
  ),
  ...casesOf(
    "D15",
    [
      [13.7, 13],
      [0.9, 0],
      [-0.5, -1],
      ["13.7", 13],
      [3650, 3650],
    ] as const,
    ([days, whole]) => expect(daysOnly(days)).toEqual(known(whole, null, false)),
  ),
  ...casesOf("D16", ["14", "14.0", " 14 ", "014"], (days) =>
    expect(daysOnly(days)).toEqual(known(14, null, false)),
  ),
  ...casesOf(
    "D16",
    ["0x10", "1e3", "14 дней", "１４", "", "1_000", "+14", "14.", ".5", "1,5", "NaN", "Infinity", "-"],
    (days) => {
      expect(daysOnly(days)).toEqual(unknown);
      expect(trialOf({ days, expiration: soon })).toMatchObject({
        value: { daysLeftWhenRead: 14, isComputed: true },
      });
    },
  ),
  ...casesOf(
    "D17",
    [
      ["2026-12-07 12:00:00", 14],
      ["2026-12-07 00:00:00", 14],
      ["2026-11-24 00:00:00", 1],
      ["2026-11-23 23:59:59", 0],
      ["2026-11-23 07:40:01", 0],
      ["2026-11-23 07:40:00", -1],
      ["2026-11-23 00:00:00", -1],
      ["2026-11-22 23:59:59", -1],
      ["2026-11-20 10:00:00", -3],
    ] as const,
    ([expiration, days]) => {
      for (const absent of [null, undefined, true, {}]) {
        const trial = trialOf({ days: absent, expiration });
        expect(trial).toEqual(known(days, `${expiration.replace(" ", "T")}+03:00`, true));
      }
    },
  ),
  {
    row: "D17",
    title: "by the server's clock when this computer's is clearly wrong",
    run: () => {
      const body = { id: 1, success: true, expiration_date: { expiration: soon } };
      const daysAt = (date: string) => goodValueOf(readCustomer(200, body, { date })).trial;
      expect(daysAt("Tue, 01 Dec 2026 04:40:00 GMT")).toMatchObject({ value: { daysLeftWhenRead: 6 } });
      expect(daysAt("Mon, 23 Nov 2026 04:38:00 GMT")).toMatchObject({ value: { daysLeftWhenRead: 14 } });
    },
  },
  ...casesOf("D18", ["3651", "1e9", "1e400", "-1e400", '"3651"', '"99999999999"'], (raw) => {
    expect(customerWithRaw("expiration_date", `{"days":${raw}}`).trial).toEqual(unknown);
    const dated = `{"days":${raw},"expiration":"${soon}"}`;
    expect(customerWithRaw("expiration_date", dated)).toMatchObject({ trial: unknown, notes: ["trial-odd"] });
  }),
  {
    row: "D18",
    title: "a date that far away",
    run: () => expect(trialOf("2099-12-31 00:00:00")).toEqual(unknown),
  },
  ...casesOf(
    "D19",
    [
      [14, "2026-12-07 12:00:00", false],
      [13, "2026-12-07 12:00:00", false],
      [15, "2026-12-07 12:00:00", false],
      [12, "2026-12-07 12:00:00", true],
      [30, "2026-11-01 12:00:00", true],
    ] as const,
    ([days, expiration, isNoted]) => {
      const notes = notesOf({ days, expiration });
      expect(notes.includes("trial-days-and-date-disagree")).toBe(isNoted);
      expect(trialOf({ days, expiration })).toEqual(
        known(days, `${expiration.replace(" ", "T")}+03:00`, false),
      );
    },
  ),
  {
    row: "D20",
    title: "no zone is Moscow",
    run: () => expect(endOf("2022-12-31 14:57:40")).toBe("2022-12-31T14:57:40+03:00"),
  },
  ...casesOf(
    "D20",
    ["2022-12-31 14:57", "2022-12-31 1:02:03", "22-12-31 14:57:40", "2022-12-31  14:57:40", "2022/12/31"],
    (text) => expect(endOf(text)).toBeNull(),
  ),
  ...casesOf(
    "D21",
    [
      ["2022-12-31T14:57:40", "2022-12-31T14:57:40+03:00"],
      ["2022-12-31T14:57:40Z", "2022-12-31T14:57:40Z"],
      ["2022-12-31 14:57:40+10:00", "2022-12-31T14:57:40+10:00"],
      ["2022-12-31T14:57:40-0530", "2022-12-31T14:57:40-05:30"],
      ["2022-12-31T14:57:40.123456Z", "2022-12-31T14:57:40Z"],
      ["2022-12-31 14:57:40.000000", "2022-12-31T14:57:40+03:00"],
      ["2022-12-31", "2022-12-31T23:59:59+03:00"],
      [" 2022-12-31 14:57:40\n", "2022-12-31T14:57:40+03:00"],
    ] as const,
    ([text, endsAt]) => expect(endOf(text)).toBe(endsAt),
  ),
  {
    row: "D21",
    title: "an offset decides about the day",
    run: () => {
      expect(trialOf("2026-11-24T00:30:00+10:00")).toMatchObject({ value: { daysLeftWhenRead: 0 } });
      expect(trialOf("2026-11-23")).toMatchObject({ value: { daysLeftWhenRead: 0 } });
    },
  },
  ...casesOf(
    "D22",
    [
      "0000-00-00 00:00:00",
      "1970-01-01 03:00:00",
      "1970-01-01",
      "",
      " ",
      "2009-12-31 23:59:59",
      "2101-01-01 00:00:00",
    ],
    (text) => {
      expect(trialOf({ days: null, expiration: text })).toEqual(none);
      expect(trialOf({ days: 3, expiration: text })).toEqual(known(3, null, false));
      expect(notesOf({ days: 3, expiration: text })).toEqual([]);
    },
  ),
  ...casesOf(
    "D23",
    [
      "2022-02-30 10:00:00",
      "2022-02-29",
      "2022-13-01 10:00:00",
      "2022-00-10",
      "2022-12-31 24:00:00",
      "2022-12-31 23:60:00",
      "2022-12-31 23:59:60",
      "31.12.2022",
      "2022-12-31 14:57:40+25:00",
      "2022-12-31 14:57:40+03:99",
      "December 31, 2022",
      "２０２２-12-31",
    ],
    (text) => {
      expect(trialOf({ days: null, expiration: text })).toEqual(unknown);
      expect(endOf(text)).toBeNull();
      expect(notesOf({ days: 5, expiration: text })).toContain("trial-odd");
    },
  ),
  ...casesOf(
    "D24",
    [
      ["Europe/Moscow", 3, "+03:00"],
      ["UTC", 3, "Z"],
      ["Asia/Yakutsk", 3, "+09:00"],
      ["Europe/London", 3, "+00:00"],
      ["+05:00", 1, "+05:00"],
      ["MSK", 2, "+03:00"],
    ] as const,
    ([timezone, type, offset]) => {
      const date = { date: "2022-12-31 14:57:40.000000", timezone_type: type, timezone };
      expect(endOf(date)).toBe(`2022-12-31T14:57:40${offset}`);
    },
  ),
  ...casesOf("D24", ["Mars/Olympus", "", 3, null, "../../etc", "x".repeat(500)], (timezone) =>
    expect(endOf({ date: "2022-12-31 14:57:40.000000", timezone_type: 3, timezone })).toBeNull(),
  ),
  {
    row: "D24",
    title: "daylight saving of the zone that day",
    run: () =>
      expect(endOf({ date: "2026-07-01 12:00:00", timezone: "Europe/Berlin" })).toBe(
        "2026-07-01T12:00:00+02:00",
      ),
  },
  ...casesOf("D25", [1_672_487_860, "1672487860", 1_672_487_860_000], (timestamp) => {
    expect(trialOf({ days: null, expiration: timestamp })).toEqual(unknown);
    expect(endOf(timestamp)).toBeNull();
  }),
  ...casesOf("D27", ["2022-12-31 14:57:40", "2026-11-23 07:39:59", "2026-11-22"], (expiration) => {
    expect(shownNow({ expiration }).state).toBe("ended");
    expect(shownNow(expiration).state).toBe("ended");
  }),
];
