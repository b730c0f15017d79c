import { expect } from "vitest";
import { shorten } from "../../../contract/shorten";
import { casesOf, type HostileCase } from "./hostile-case";
import { accessKey, customerWith, customerWithRaw, failureOf, readCustomer } from "./sample-replies";

const unknown = { state: "unknown" };
const tooLong = "Очень длинный тариф ".repeat(40);

/** Rows D1 to D8, D39 to D43, D47 and D48. */
export const customerCases: HostileCase[] = [
  ...casesOf(
    "D1",
    [
      [1234, "1234"],
      ["1234", "1234"],
      ["0042", "0042"],
      [0, "0"],
      [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ] as const,
    ([id, shown]) => expect(customerWith({ id }).customerId).toEqual({ state: "known", value: shown }),
  ),
  ...casesOf(
    "D2",
    [
      2 ** 53,
      1e21,
      1.5,
      -1,
      undefined,
      {},
      [],
      null,
      true,
      "",
      " 12",
      "12a",
      "-1",
      "１２",
      "9".repeat(17),
      "9007199254740993",
    ],
    (id) => {
      const info = customerWith({ id });
      expect(info.customerId).toEqual(unknown);
      expect(info.blocks).toEqual({ state: "known", value: [{ type: "agreement" }] });
    },
  ),
  ...casesOf("D4", [null, undefined, [], {}, 5, true, false], (tariff) =>
    expect(customerWith({ tariff })).toMatchObject({
      tariff: unknown,
      notes: ["trial-days-and-date-disagree"],
    }),
  ),
  ...casesOf("D5", ["Тестовый", " Тестовый\n", "<b>Тестовый</b>"], (tariff) =>
    expect(customerWith({ tariff }).tariff).toEqual({
      state: "known",
      value: { name: "Тестовый", description: null },
    }),
  ),
  ...casesOf("D6", [null, "", "  ", undefined, 5, [], {}], (name) => {
    expect(customerWith({ tariff: { name, description: "Облачная АТС" } }).tariff).toEqual({
      state: "known",
      value: { name: null, description: "Облачная АТС" },
    });
    expect(customerWith({ tariff: { name, description: name } }).tariff).toEqual(unknown);
  }),
  {
    row: "D7",
    title: "a long name is kept whole and shortened for display",
    run: () => {
      const { tariff } = customerWith({ tariff: { name: tooLong } });
      const name = tariff.state === "known" ? (tariff.value.name ?? "") : "";
      expect(name).toBe(tooLong.trim());
      expect([...new Intl.Segmenter("ru").segment(shorten(name, 80))]).toHaveLength(80);
    },
  },
  {
    row: "D7",
    title: "an endless name is capped",
    run: () => {
      const { tariff } = customerWith({ tariff: { name: "я".repeat(100_000) } });
      expect(tariff.state === "known" && tariff.value.name?.length).toBe(2_000);
    },
  },
  ...casesOf(
    "D7",
    [
      ["<i>Тариф</i>\n«Старт»", "Тариф «Старт»"],
      ["\u202eТариф\u202c «Старт»", "Тариф «Старт»"],
      ["Тариф «Старт»\u0000\u0007", "Тариф «Старт»"],
      ["Семья 👨‍👩‍👧 ❤️", "Семья 👨‍👩‍👧 ❤️"],
      [`Ключ ${accessKey.reveal()}`, "Ключ ••••"],
    ] as const,
    ([name, shown]) =>
      expect(customerWith({ tariff: { name } }).tariff).toMatchObject({
        state: "known",
        value: { name: shown },
      }),
  ),
  ...casesOf("D8", [[{ name: "А" }, { name: "Б" }], [null, {}, 5, { name: "А" }], ["А"]], (tariff) => {
    const info = customerWith({ tariff });
    expect(info.tariff).toEqual({ state: "known", value: { name: "А", description: null } });
    expect(info.notes).toContain("tariff-was-list");
  }),
  {
    row: "D8",
    title: "nothing usable",
    run: () => expect(customerWith({ tariff: [{}, 5] }).tariff).toEqual(unknown),
  },
  ...casesOf("D39", [0, 1, 999, 1_000, 2_147_483_647], (count) =>
    expect(customerWith({ unread_sms: count }).unreadSms).toEqual({ state: "known", value: count }),
  ),
  ...casesOf(
    "D40",
    [
      ["0", 0],
      ["12", 12],
      ["007", 7],
      ["123456789012345", 123_456_789_012_345],
    ] as const,
    ([text, count]) =>
      expect(customerWith({ unread_sms: text }).unreadSms).toEqual({ state: "known", value: count }),
  ),
  ...casesOf(
    "D40",
    ["1234567890123456", "1e3", "0x10", " 5", "5 ", "-1", "5.0", "５", "пять", "+5"],
    (text) => expect(customerWith({ unread_sms: text }).unreadSms).toEqual(unknown),
  ),
  ...casesOf("D41", [undefined, null, "", [], {}, true, false, [5], { count: 5 }], (count) =>
    expect(customerWith({ unread_sms: count }).unreadSms).toEqual(unknown),
  ),
  ...casesOf("D42", ["-1", "2.5", "0.1", "-2147483648"], (raw) =>
    expect(customerWithRaw("unread_sms", raw).unreadSms).toEqual(unknown),
  ),
  {
    row: "D42",
    title: "3.0 is 3",
    run: () => expect(customerWithRaw("unread_sms", "3.0").unreadSms).toEqual({ state: "known", value: 3 }),
  },
  ...casesOf("D43", [2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER], (count) => {
    const info = customerWith({ unread_sms: count });
    expect(info.unreadSms).toEqual({ state: "known", value: count });
    expect(info.notes).not.toContain("unread-above-safe-integer");
  }),
  ...casesOf("D43", ["9007199254740992", "9007199254740993", "1e20", "1e300"], (raw) => {
    const info = customerWithRaw("unread_sms", raw);
    expect(info.unreadSms).toEqual({ state: "known", value: Number.MAX_SAFE_INTEGER });
    expect(info.notes).toContain("unread-above-safe-integer");
  }),
  ...casesOf("D47", [false, 0, "0", "false"], (flag) =>
    expect(customerWith({ finally_created: flag }).isSetupComplete).toEqual({ state: "known", value: false }),
  ),
  ...casesOf("D47", [true, 1, "1", "true"], (flag) =>
    expect(customerWith({ finally_created: flag }).isSetupComplete).toEqual({ state: "known", value: true }),
  ),
  ...casesOf("D47", [undefined, null, {}, [], "", "no", 2, "FALSE"], (flag) =>
    expect(customerWith({ finally_created: flag }).isSetupComplete).toEqual(unknown),
  ),
  ...casesOf(
    "D48",
    [{}, { message: "ok" }, { data: {} }, { data: [] }, { Id: 5 }, { tfa_active: true }],
    (rest) =>
      expect(failureOf(readCustomer(200, { success: true, ...rest }))).toMatchObject({
        kind: "protocol",
        detail: "NO_KNOWN_FIELD",
      }),
  ),
];
