import { expect } from "vitest";
import type { FailureKind } from "../../contract/failure";
import { unknown } from "../../contract/reading";
import { casesOf, type HostileCase, oneCase, readsAs } from "./hostile-case";
import {
  accessKey,
  documentedCustomer,
  expectEachFails,
  expectFailure,
  goodValueOf,
  pin,
  readCustomer,
  readSwitch,
  readTfa,
  shownMessage,
  switchReplyOf,
} from "./sample-replies";

const key = accessKey.reveal();
const typical = "Неверный ПИН-код";

const codes: readonly (readonly [code: unknown, kind: FailureKind])[] = [
  [401, "unauthorized"],
  ["401", "unauthorized"],
  [403, "forbidden"],
  [500, "forbidden"],
  [404, "not-found"],
  [422, "rejected"],
  [429, "rate-limited"],
  [503, "server"],
  [418, "rejected"],
  [407, "rejected"],
  [200, "rejected"],
  [399, "rejected"],
  [600, "rejected"],
  ["E42", "rejected"],
  [401.5, "rejected"],
  [null, "rejected"],
  [{ a: 1 }, "rejected"],
];

const stock = [
  "Unauthenticated.",
  "Too Many Attempts.",
  "The given data was invalid.",
  "Server Error",
  "server error",
  " Unauthenticated ",
];

/** Rows C1 to C17. */
export const envelopeCases: HostileCase[] = [
  oneCase("C1", "a confirmed reply is still read field by field", () => {
    const info = goodValueOf(readCustomer(200, { ...documentedCustomer, unread_sms: "много", id: {} }));
    expect(info).toMatchObject({ customerId: unknown, unreadSms: unknown });
    expect(info.tariff.state).toBe("known");
  }),
  ...casesOf("C2", [{}, documentedCustomer], (data) => {
    const serverMessage = "Нет такого абонента";
    const body = { ...data, success: false, message: serverMessage };
    expectEachFails(200, body, "rejected", { httpStatus: 200, serverMessage });
  }),
  ...casesOf("C3", codes, ([code, kind]) => {
    expectFailure(readCustomer(200, { success: false, code, message: typical }), kind, {
      httpStatus: 200,
      serverMessage: typical,
    });
  }),
  oneCase("C3", "500 without a message", () => {
    expectFailure(readCustomer(200, { success: false, code: 500 }), "server");
    expectFailure(readSwitch(200, { success: false, code: 503, message: typical }), "rejected");
  }),
  ...casesOf("C4", [401, 403, 422, 500, 503], (status) => {
    expect(readCustomer(status, documentedCustomer).ok).toBe(false);
    expect(readSwitch(status, { success: true }).ok).toBe(false);
  }),
  oneCase("C4", "a success in the body of 500 is no message", () =>
    expectFailure(readCustomer(500, documentedCustomer), "server"),
  ),
  ...casesOf(
    "C5",
    [{ id: 1234 }, { id: "77" }, { tariff: { name: "А" } }, { tariff: "А" }, { id: 1, message: "x" }],
    (body) => {
      goodValueOf(readCustomer(200, body));
    },
  ),
  ...casesOf(
    "C5",
    [{}, { unread_sms: 3 }, { id: null }, { id: "" }, { tariff: "" }, { tariff: null }, { message: "Нет" }],
    (body) => expectFailure(readCustomer(200, body), "protocol", { detail: "NO_KNOWN_FIELD" }),
  ),
  oneCase("C5", "tfa_active", () => {
    expect(goodValueOf(readTfa(200, { tfa_active: true }))).toEqual({ state: "known", value: true });
    for (const body of [{}, { tfa_active: 1 }, { tfa_active: "да" }, { id: 1234 }]) {
      expectFailure(readTfa(200, body), "protocol");
    }
  }),
  ...casesOf("C6", [{}, { tfa_active: true }, { message: "ok" }, { status: "ok" }, [], true], (body) =>
    expect(switchReplyOf(200, body)).toBe("unconfirmed"),
  ),
  ...casesOf("C7", [true, 1, "1", "true"], (success) => {
    goodValueOf(readCustomer(200, { ...documentedCustomer, success }));
    expect(switchReplyOf(200, { success })).toBe("accepted");
  }),
  ...casesOf("C7", [false, 0, "0", "false", null], (success) => {
    expectEachFails(200, { ...documentedCustomer, tfa_active: true, success }, "rejected");
  }),
  ...casesOf("C7", ["yes", "TRUE", "", "ok", [], [true], {}, 2, -1], (success) => {
    const body = { ...documentedCustomer, tfa_active: true, success };
    expectEachFails(200, body, "protocol", { detail: "ODD_SUCCESS" });
  }),
  oneCase("C8", "a message beside success refuses nothing", () => {
    goodValueOf(readCustomer(200, { ...documentedCustomer, message: "Скоро работы на сервере" }));
    expect(switchReplyOf(200, { success: true, message: " Готово\n" })).toBe("accepted");
  }),
  ...readsAs(
    (message) => shownMessage({ message }),
    [
      ["C9", typical, ["  Неверный ПИН-код \n", "Неверный\r\nПИН-код", "<p>Неверный</p><p>ПИН-код</p>"]],
      ["C9", typical, ["Неверный <script>ПИН-код</script>"]],
      ["C9", typical, ["Неверный \u202eПИН\u2066-код\u200b\u0007\u0000"]],
      ["C9", "script>Неверный ПИН-код", ["<<b>script>Неверный ПИН-код"]],
      ["C9", "5 < 6 и 7 > 2", ["5 < 6 и 7 > 2"]],
      ["C9", "👩‍👩‍👧", ["👩‍👩‍👧 \ud83d"]],
      ["C10", "Первое; Второе", [{ pin: ["Первое", "Второе"] }]],
      ["C10", "Первое; Прочее", [{ other: "Прочее", pin: ["Первое"] }]],
      ["C10", "1я; 2я; 3я", [{ a: "1я", b: { c: ["2я", 5, null] }, d: "3я", e: "4я" }]],
      ["C11", "Раз; Два", [["Раз", "Два"]]],
      ["C11", "Раз; Два; Три", [["Раз", 2, null, ["x"], {}, "Два", "Три", "Четыре"]]],
      ["C11", "Раз", [["", " ", "Раз"]]],
      ["C11", null, [[1, {}]]],
      ["C16", "Ключ •••• не найден", [`Ключ ${key} не найден`, `Ключ ${key.toUpperCase()} не найден`]],
      ["C16", "Ключ ••••", [`Ключ ${key.slice(0, 9)}<b></b>${key.slice(9)}`]],
      ["C16", "Ключ ••••", [`Ключ ${key.slice(0, 9)}\u200b${key.slice(9)}`]],
      ["C16", "Authorization: Bearer ••••", ["Authorization: Bearer abc.def"]],
      ["C16", 'ПИН •••• неверен, {"pin":"••••"}', [`ПИН ${pin.reveal()} неверен, {"pin":"${pin.reveal()}"}`]],
      ["C16", "См. https://evil.example/?a=1", ["См. https://evil.example/?a=1"]],
    ],
  ),
  oneCase("C12", "errors beside a stock phrase", () => {
    const errors = { name: ["Имя"], pin: ["ПИН-код обязателен"] };
    expect(shownMessage({ message: "The given data was invalid.", errors })).toBe("ПИН-код обязателен; Имя");
    expect(shownMessage({ message: typical, errors })).toBe(typical);
    expect(shownMessage({ errors })).toBe("ПИН-код обязателен; Имя");
    expect(shownMessage({ message: "The given data was invalid.", errors: [] })).toBeNull();
  }),
  ...casesOf("C13", stock, (message) => {
    expect(shownMessage({ message })).toBeNull();
    expectFailure(readCustomer(401, { message }), "unauthorized", { serverMessage: null });
    expectFailure(readCustomer(500, { message }), "forbidden");
  }),
  ...casesOf("C14", ["", " ", "\n", null, 5, true, undefined, [], {}], (message) => {
    expect(shownMessage({ message })).toBeNull();
    expectFailure(readCustomer(200, { success: false, message }), "rejected", {
      httpStatus: 200,
      serverMessage: null,
    });
    expectFailure(readCustomer(500, { message }), "server", { detail: "HTTP_500" });
  }),
  ...casesOf(
    "C15",
    [typical, [typical], { message: typical }, { message: typical, code: 5, trace: "x" }, { pin: [typical] }],
    (error) => {
      expect(shownMessage({ error }, 404)).toBe(typical);
      expect(shownMessage({ error }, 422)).toBe(typical);
    },
  ),
  oneCase("C16", "a key at the cut is not cut in two", () => {
    const shown = shownMessage({ message: `${"я".repeat(280)} ${key} конец` }) ?? "";
    expect(shown).not.toContain(key.slice(0, 4));
  }),
  oneCase("C17", "100 KB of text, tags and marks", () => {
    for (const piece of [
      "слово ",
      "<b>слово</b> ",
      "<",
      "\u202e",
      "а\u0301\u0302",
      "\n",
      "<<",
      "👩‍👩‍👧",
      "&lt;",
    ]) {
      const shown = shownMessage({ message: `Начало ${piece.repeat(100_000 / piece.length)}` }) ?? "";
      expect(shown.startsWith("Начало")).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(300);
      expect(shown).not.toMatch(/[\n\u202e]|<[a-z/]/i);
      expect(shown.isWellFormed()).toBe(true);
    }
  }),
  oneCase("C17", "a cut text ends with an ellipsis", () =>
    expect(shownMessage({ message: "слово ".repeat(100) })).toMatch(/^слово .*…$/),
  ),
];
