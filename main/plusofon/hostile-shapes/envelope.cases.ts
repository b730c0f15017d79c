import { expect } from "vitest";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import {
  accessKey,
  documentedCustomer,
  failureOf,
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

const codes: readonly (readonly [code: unknown, kind: string])[] = [
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
    expect(info).toMatchObject({ customerId: { state: "unknown" }, unreadSms: { state: "unknown" } });
    expect(info.tariff.state).toBe("known");
  }),
  ...casesOf("C2", [{}, documentedCustomer], (data) => {
    for (const read of [readCustomer, readTfa, readSwitch]) {
      const failure = failureOf(read(200, { ...data, success: false, message: "Нет такого абонента" }));
      expect(failure).toMatchObject({
        kind: "rejected",
        httpStatus: 200,
        serverMessage: "Нет такого абонента",
      });
    }
  }),
  ...casesOf("C3", codes, ([code, kind]) => {
    const failure = failureOf(readCustomer(200, { success: false, code, message: typical }));
    expect(failure).toMatchObject({ kind, httpStatus: 200, serverMessage: typical });
  }),
  oneCase("C3", "500 without a message", () => {
    expect(failureOf(readCustomer(200, { success: false, code: 500 })).kind).toBe("server");
    expect(failureOf(readSwitch(200, { success: false, code: 503, message: typical })).kind).toBe("rejected");
  }),
  ...casesOf("C4", [401, 403, 422, 500, 503], (status) => {
    expect(readCustomer(status, documentedCustomer).ok).toBe(false);
    expect(readSwitch(status, { success: true }).ok).toBe(false);
  }),
  oneCase("C4", "a success in the body of 500 is no message", () =>
    expect(failureOf(readCustomer(500, documentedCustomer)).kind).toBe("server"),
  ),
  ...casesOf(
    "C5",
    [{ id: 1234 }, { id: "77" }, { tariff: { name: "А" } }, { id: 1, message: "x" }],
    (body) => {
      goodValueOf(readCustomer(200, body));
    },
  ),
  ...casesOf(
    "C5",
    [{}, { unread_sms: 3 }, { id: null }, { id: {} }, { tariff: null }, { message: "Нет" }],
    (body) =>
      expect(failureOf(readCustomer(200, body))).toMatchObject({
        kind: "protocol",
        detail: "NO_KNOWN_FIELD",
      }),
  ),
  oneCase("C5", "tfa_active", () => {
    expect(goodValueOf(readTfa(200, { tfa_active: true }))).toEqual({ state: "known", value: true });
    for (const body of [{}, { tfa_active: 1 }, { tfa_active: "да" }, { id: 1234 }]) {
      expect(failureOf(readTfa(200, body)).kind).toBe("protocol");
    }
  }),
  ...casesOf("C6", [{}, { tfa_active: true }, { message: "ok" }, { status: "ok" }, [], true], (body) =>
    expect(switchReplyOf(200, body)).toEqual({ state: "unconfirmed" }),
  ),
  ...casesOf("C7", [true, 1, "1", "true"], (success) => {
    goodValueOf(readCustomer(200, { ...documentedCustomer, success }));
    expect(switchReplyOf(200, { success }).state).toBe("accepted");
  }),
  ...casesOf("C7", [false, 0, "0", "false", null], (success) => {
    for (const read of [readCustomer, readTfa, readSwitch]) {
      expect(failureOf(read(200, { ...documentedCustomer, tfa_active: true, success })).kind).toBe(
        "rejected",
      );
    }
  }),
  ...casesOf("C7", ["yes", "TRUE", "", "ok", [], [true], {}, 2, -1], (success) => {
    for (const read of [readCustomer, readTfa, readSwitch]) {
      const failure = failureOf(read(200, { ...documentedCustomer, tfa_active: true, success }));
      expect(failure).toMatchObject({ kind: "protocol", detail: "ODD_SUCCESS" });
    }
  }),
  oneCase("C8", "a message beside success is a note", () => {
    goodValueOf(readCustomer(200, { ...documentedCustomer, message: "Скоро работы на сервере" }));
    expect(switchReplyOf(200, { success: true, message: " Готово\n" })).toEqual({
      state: "accepted",
      note: "Готово",
    });
  }),
  ...casesOf(
    "C9",
    [
      ["  Неверный ПИН-код \n", typical],
      ["Неверный\r\nПИН-код", typical],
      ["<p>Неверный</p><p>ПИН-код</p>", typical],
      ["Неверный <script>ПИН-код</script>", typical],
      ["<<b>script>Неверный ПИН-код", "script>Неверный ПИН-код"],
      ["Неверный \u202eПИН\u2066-код\u200b\u0007\u0000", typical],
      ["5 < 6 и 7 > 2", "5 < 6 и 7 > 2"],
      ["👩‍👩‍👧 \ud83d", "👩‍👩‍👧"],
    ] as const,
    ([text, shown]) => expect(shownMessage({ message: text })).toBe(shown),
  ),
  ...casesOf(
    "C10",
    [
      [{ pin: ["Первое", "Второе"] }, "Первое; Второе"],
      [{ other: "Прочее", pin: ["Первое"] }, "Первое; Прочее"],
      [{ a: "1я", b: { c: ["2я", 5, null] }, d: "3я", e: "4я" }, "1я; 2я; 3я"],
    ] as const,
    ([message, shown]) => expect(shownMessage({ message })).toBe(shown),
  ),
  ...casesOf(
    "C11",
    [
      [["Раз", "Два"], "Раз; Два"],
      [["Раз", 2, null, ["x"], {}, "Два", "Три", "Четыре"], "Раз; Два; Три"],
      [["", " ", "Раз"], "Раз"],
      [[1, {}], null],
    ] as const,
    ([message, shown]) => expect(shownMessage({ message })).toBe(shown),
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
    expect(failureOf(readCustomer(401, { message }))).toMatchObject({
      kind: "unauthorized",
      serverMessage: null,
    });
    expect(failureOf(readCustomer(500, { message })).kind).toBe("forbidden");
  }),
  ...casesOf("C14", ["", " ", "\n", null, 5, true, undefined, [], {}], (message) => {
    expect(shownMessage({ message })).toBeNull();
    const failure = failureOf(readCustomer(200, { success: false, message }));
    expect(failure).toMatchObject({ kind: "rejected", httpStatus: 200, serverMessage: null });
    expect(failureOf(readCustomer(500, { message }))).toMatchObject({ kind: "server", detail: "HTTP_500" });
  }),
  ...casesOf(
    "C15",
    [typical, [typical], { message: typical }, { message: typical, code: 5, trace: "x" }, { pin: [typical] }],
    (error) => {
      expect(shownMessage({ error }, 404)).toBe(typical);
      expect(shownMessage({ error }, 422)).toBe(typical);
    },
  ),
  ...casesOf(
    "C16",
    [
      [`Ключ ${key} не найден`, "Ключ •••• не найден"],
      [`Ключ ${key.toUpperCase()} не найден`, "Ключ •••• не найден"],
      [`Ключ ${key.slice(0, 9)}<b></b>${key.slice(9)}`, "Ключ ••••"],
      [`Ключ ${key.slice(0, 9)}\u200b${key.slice(9)}`, "Ключ ••••"],
      ["Authorization: Bearer abc.def", "Authorization: Bearer ••••"],
      [`ПИН ${pin.reveal()} неверен, {"pin":"${pin.reveal()}"}`, 'ПИН •••• неверен, {"pin":"••••"}'],
      ["См. https://evil.example/?a=1", "См. https://evil.example/?a=1"],
    ] as const,
    ([message, shown]) => expect(shownMessage({ message })).toBe(shown),
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
