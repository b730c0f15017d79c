import { expect } from "vitest";
import { none, known as reading, unknown } from "../../contract/reading";
import { trialAt } from "../../contract/trial";
import { casesOf, type HostileCase, oneCase, readsAs } from "./hostile-case";
import { customerWith, customerWithRaw, goodValueOf, readCustomer, receivedAt } from "./sample-replies";

const known = (daysLeftWhenRead: number, endsAt: string | null, isComputed: boolean) =>
  reading({ daysLeftWhenRead, endsAt, isComputed });
const inMoscow = (text: string): string => `${text.replace(" ", "T")}+03:00`;

const trialOf = (expirationDate: unknown) => customerWith({ expiration_date: expirationDate }).trial;
const daysOnly = (days: unknown) => trialOf({ days });
const dateOnly = (expiration: unknown) => trialOf({ days: null, expiration });
/** The end that is read beside usable days. */
const endOf = (expiration: unknown): string | null => {
  const trial = trialOf({ days: 5, expiration });
  return trial.state === "known" ? trial.value.endsAt : expect.fail("days alone make it known");
};
const zoned = (timezone: unknown) =>
  endOf({ date: "2022-12-31 14:57:40.000000", timezone_type: 3, timezone });
const shownNow = (expirationDate: unknown) => trialAt(trialOf(expirationDate), receivedAt, receivedAt);

const soon = "2026-12-07 12:00:00";
const sample = "2022-12-31 14:57:40";
const sampleTime = "2022-12-31T14:57:40";
const oddDays = [
  "0x10",
  "1e3",
  "14 дней",
  "１４",
  "",
  "1_000",
  "+14",
  "14.",
  ".5",
  "1,5",
  "NaN",
  "Infinity",
  "-",
];
const placeholders = ["0000-00-00 00:00:00", "1970-01-01 03:00:00", "1970-01-01", "", " "];
const impossible = ["2022-02-30 10:00:00", "2022-02-29", "2022-13-01 10:00:00", "2022-00-10"];
const impossibleTimes = ["24:00:00", "23:60:00", "23:59:60", "14:57:40+25:00", "14:57:40+03:99"];
const otherNotations = ["31.12.2022", "December 31, 2022", "２０２２-12-31"];

/** Rows D9 to D27. */
export const trialCases: HostileCase[] = [
  ...readsAs(trialOf, [
    ["D9", none, [null, undefined, [], {}, { days: null, expiration: null }, { days: null }, ""]],
    ["D9", none, [{ expiration: "" }, { days: "", expiration: "" }, { days: "", expiration: null }]],
    [
      "D9",
      none,
      [
        { days: [], expiration: {} },
        { days: null, expiration: "0000-00-00 00:00:00" },
      ],
    ],
    ["D10", known(14, inMoscow(soon), true), [soon]],
    ["D10", unknown, ["скоро"]],
    ["D11", unknown, [false, true, 0, 14, 1_672_487_860, [14], [null], { other: 1 }]],
    ["D12", known(14, inMoscow(sample), false), [{ days: 14, expiration: sample }]],
    ["D18", unknown, ["2099-12-31 00:00:00"]],
    ["D21", known(0, "2026-11-24T00:30:00+10:00", true), ["2026-11-24T00:30:00+10:00"]],
    ["D21", known(0, "2026-11-23T23:59:59+03:00", true), ["2026-11-23"]],
  ]),
  ...readsAs(
    (days) => shownNow({ days }),
    [
      ["D12", { state: "running", daysLeft: 14, endsAt: null }, [14]],
      ["D13", { state: "ends-today", daysLeft: 0, endsAt: null }, [0]],
      ["D14", { state: "ended", daysLeft: null, endsAt: null }, [-1, -40, "-3", -99_999, -1e300]],
    ],
  ),
  ...readsAs(daysOnly, [
    ["D15", known(13, null, false), [13.7, "13.7"]],
    ["D15", known(0, null, false), [0.9]],
    ["D15", known(-1, null, false), [-0.5]],
    ["D15", known(3_650, null, false), [3_650]],
    ["D16", known(14, null, false), ["14", "14.0", " 14 ", "014"]],
    ["D16", unknown, oddDays],
  ]),
  ...readsAs(
    (days) => trialOf({ days, expiration: soon }),
    [["D16", known(14, inMoscow(soon), true), oddDays]],
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
        expect(trialOf({ days: absent, expiration })).toEqual(known(days, inMoscow(expiration), true));
      }
    },
  ),
  oneCase("D17", "by the server's clock when this computer's is clearly wrong", () => {
    const body = { id: 1, success: true, expiration_date: { expiration: soon } };
    const daysAt = (date: string) => goodValueOf(readCustomer(200, body, { date })).trial;
    expect(daysAt("Tue, 01 Dec 2026 04:40:00 GMT")).toMatchObject({ value: { daysLeftWhenRead: 6 } });
    expect(daysAt("Mon, 23 Nov 2026 04:38:00 GMT")).toMatchObject({ value: { daysLeftWhenRead: 14 } });
  }),
  ...casesOf("D18", ["3651", "1e9", "1e400", "-1e400", '"3651"', '"99999999999"'], (raw) => {
    expect(customerWithRaw("expiration_date", `{"days":${raw}}`).trial).toEqual(unknown);
    const dated = `{"days":${raw},"expiration":"${soon}"}`;
    expect(customerWithRaw("expiration_date", dated).trial).toEqual(unknown);
  }),
  ...casesOf(
    "D19",
    [
      [14, "2026-12-07 12:00:00"],
      [13, "2026-12-07 12:00:00"],
      [15, "2026-12-07 12:00:00"],
      [12, "2026-12-07 12:00:00"],
      [30, "2026-11-01 12:00:00"],
    ] as const,
    ([days, expiration]) => {
      expect(trialOf({ days, expiration })).toEqual(known(days, inMoscow(expiration), false));
    },
  ),
  ...readsAs(endOf, [
    ["D20", `${sampleTime}+03:00`, [sample]],
    ["D20", null, ["2022-12-31 14:57", "2022-12-31 1:02:03", "22-12-31 14:57:40", "2022-12-31  14:57:40"]],
    ["D20", null, ["2022/12/31"]],
    ["D21", `${sampleTime}+03:00`, [sampleTime, `${sample}.000000`, ` ${sample}\n`]],
    ["D21", `${sampleTime}Z`, [`${sampleTime}Z`, `${sampleTime}.123456Z`]],
    ["D21", `${sampleTime}+10:00`, [`${sample}+10:00`]],
    ["D21", `${sampleTime}-05:30`, [`${sampleTime}-0530`]],
    ["D21", "2022-12-31T23:59:59+03:00", ["2022-12-31"]],
    ["D22", "2010-01-01T00:00:00+03:00", ["2010-01-01 00:00:00"]],
    ["D22", "2100-12-31T23:59:59+03:00", ["2100-12-31"]],
    ["D24", "2026-07-01T12:00:00+02:00", [{ date: "2026-07-01 12:00:00", timezone: "Europe/Berlin" }]],
  ]),
  ...casesOf("D22", [...placeholders, "2009-12-31 23:59:59", "2101-01-01 00:00:00"], (expiration) => {
    expect(dateOnly(expiration)).toEqual(none);
    expect(trialOf({ days: 3, expiration })).toEqual(known(3, null, false));
  }),
  ...casesOf(
    "D23",
    [...impossible, ...impossibleTimes.map((time) => `2022-12-31 ${time}`), ...otherNotations],
    (expiration) => {
      expect(dateOnly(expiration)).toEqual(unknown);
      expect(endOf(expiration)).toBeNull();
    },
  ),
  ...readsAs(zoned, [
    ["D24", `${sampleTime}+03:00`, ["Europe/Moscow", "MSK"]],
    ["D24", `${sampleTime}Z`, ["UTC"]],
    ["D24", `${sampleTime}+09:00`, ["Asia/Yakutsk"]],
    ["D24", `${sampleTime}+00:00`, ["Europe/London"]],
    ["D24", `${sampleTime}+05:00`, ["+05:00"]],
    ["D24", null, ["Mars/Olympus", "", 3, null, "../../etc", "x".repeat(500)]],
  ]),
  ...readsAs(dateOnly, [["D25", unknown, [1_672_487_860, "1672487860", 1_672_487_860_000]]]),
  ...readsAs(endOf, [["D25", null, [1_672_487_860, "1672487860", 1_672_487_860_000]]]),
  ...casesOf("D27", [sample, "2026-11-23 07:39:59", "2026-11-22"], (expiration) => {
    expect(shownNow({ expiration }).state).toBe("ended");
    expect(shownNow(expiration).state).toBe("ended");
  }),
];
