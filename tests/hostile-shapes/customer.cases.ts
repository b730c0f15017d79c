import { expect } from "vitest";
import { known, unknown } from "../../contract/reading";
import { shorten } from "../../contract/shorten";
import { casesOf, type HostileCase, oneCase, readsAs } from "./hostile-case";
import { accessKey, customerWith, customerWithRaw, expectFailure, readCustomer } from "./sample-replies";

const idOf = (id: unknown) => customerWith({ id }).customerId;
const tariffOf = (tariff: unknown) => customerWith({ tariff }).tariff;
const unreadOf = (count: unknown) => customerWith({ unread_sms: count }).unreadSms;
const rawUnreadOf = (raw: unknown) => customerWithRaw("unread_sms", String(raw)).unreadSms;
const isSetUp = (flag: unknown) => customerWith({ finally_created: flag }).isSetupComplete;
const named = (name: string | null, description: string | null = null) => known({ name, description });

const tooLong = "Очень длинный тариф ".repeat(40);
const oddIds = [2 ** 53, 1e21, 1.5, -1, undefined, {}, [], null, true, "", " 12", "12a", "-1", "１２"];
const oddCounts = ["1234567890123456", "1e3", "0x10", " 5", "5 ", "-1", "5.0", "５", "пять", "+5"];

/** Rows D1 to D8, D39 to D43, D47 and D48. */
export const customerCases: HostileCase[] = [
  ...readsAs(idOf, [
    ["D1", known("1234"), [1234, "1234"]],
    ["D1", known("0042"), ["0042"]],
    ["D1", known("0"), [0]],
    ["D1", known("9007199254740991"), [Number.MAX_SAFE_INTEGER]],
    ["D2", unknown, [...oddIds, "9".repeat(17), "9007199254740993"]],
  ]),
  oneCase("D2", "the rest is read", () => expect(customerWith({ id: {} }).blocks.state).toBe("known")),
  ...readsAs(tariffOf, [
    ["D4", unknown, [null, undefined, [], {}, 5, true, false]],
    ["D5", named("Тестовый"), ["Тестовый", " Тестовый\n", "<b>Тестовый</b>"]],
    [
      "D7",
      named("Тариф «Старт»"),
      [{ name: "<i>Тариф</i>\n«Старт»" }, { name: "Тариф «Старт»\u0000\u0007" }],
    ],
    ["D7", named("Тариф «Старт»"), [{ name: "\u202eТариф\u202c «Старт»" }]],
    ["D7", named("Семья 👨‍👩‍👧 ❤️"), [{ name: "Семья 👨‍👩‍👧 ❤️" }]],
    ["D7", named("Ключ ••••"), [{ name: `Ключ ${accessKey.reveal()}` }]],
    ["D8", unknown, [[{}, 5]]],
  ]),
  ...casesOf("D6", [null, "", "  ", undefined, 5, [], {}], (name) => {
    expect(tariffOf({ name, description: "Облачная АТС" })).toEqual(named(null, "Облачная АТС"));
    expect(tariffOf({ name, description: name })).toEqual(unknown);
  }),
  oneCase("D7", "a long name is kept whole and shortened for display", () => {
    expect(tariffOf({ name: tooLong })).toEqual(named(tooLong.trim()));
    expect([...new Intl.Segmenter("ru").segment(shorten(tooLong.trim(), 80))]).toHaveLength(80);
  }),
  oneCase("D7", "an endless name is capped", () =>
    expect(tariffOf({ name: "я".repeat(100_000) })).toEqual(named(`${"я".repeat(1_999)}…`)),
  ),
  ...casesOf("D8", [[{ name: "А" }, { name: "Б" }], [null, {}, 5, { name: "А" }], ["А"]], (tariff) => {
    expect(tariffOf(tariff)).toEqual(named("А"));
  }),
  ...casesOf("D39", [0, 1, 999, 1_000, 2_147_483_647], (count) =>
    expect(unreadOf(count)).toEqual(known(count)),
  ),
  ...readsAs(unreadOf, [
    ["D40", known(0), ["0"]],
    ["D40", known(12), ["12"]],
    ["D40", known(7), ["007"]],
    ["D40", known(123_456_789_012_345), ["123456789012345"]],
    ["D40", unknown, oddCounts],
    ["D41", unknown, [undefined, null, "", [], {}, true, false, [5], { count: 5 }]],
  ]),
  ...readsAs(rawUnreadOf, [
    ["D42", unknown, ["-1", "2.5", "0.1", "-2147483648"]],
    ["D42", known(3), ["3.0"]],
  ]),
  ...casesOf("D43", [2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER], (count) => {
    expect(unreadOf(count)).toEqual(known(count));
  }),
  ...casesOf("D43", ["9007199254740992", "9007199254740993", "1e20", "1e300"], (raw) => {
    expect(rawUnreadOf(raw)).toEqual(known(Number.MAX_SAFE_INTEGER));
  }),
  ...readsAs(isSetUp, [
    ["D47", known(false), [false, 0, "0", "false"]],
    ["D47", known(true), [true, 1, "1", "true"]],
    ["D47", unknown, [undefined, null, {}, [], "", "no", 2, "FALSE"]],
  ]),
  ...casesOf(
    "D48",
    [{}, { message: "ok" }, { data: {} }, { data: [] }, { Id: 5 }, { tfa_active: true }],
    (rest) => {
      const result = readCustomer(200, { success: true, ...rest });
      expectFailure(result, "protocol", { detail: "NO_KNOWN_FIELD" });
    },
  ),
];
