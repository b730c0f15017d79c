import { expect } from "vitest";
import { unknown } from "../../contract/reading";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import {
  customerWith,
  customerWithRaw,
  documentedCustomer,
  expectFailure,
  failureOf,
  goodValueOf,
  readCustomer,
  readSwitch,
  readTfa,
  switchReplyOf,
} from "./sample-replies";

/** JSON text nested `depth` deep around nothing, as a value. */
const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);

/** Rows B11 to B17. */
export const jsonCases: HostileCase[] = [
  oneCase("B11", "everything in data", () => {
    expect(goodValueOf(readCustomer(200, { data: documentedCustomer }))).toEqual(customerWith({}));
    const { success, ...fields } = documentedCustomer;
    expect(goodValueOf(readCustomer(200, { success, data: fields }))).toEqual(customerWith({}));
    expect(goodValueOf(readTfa(200, { data: { tfa_active: false } }))).toEqual({
      state: "known",
      value: false,
    });
    expect(switchReplyOf(200, { data: { success: true } })).toBe("accepted");
  }),
  oneCase("B11", "unwrapped once only, and never past a known field", () => {
    expectFailure(readCustomer(200, { data: { data: documentedCustomer } }), "protocol");
    const mixed = goodValueOf(readCustomer(200, { id: 5, success: true, data: documentedCustomer }));
    expect(mixed.customerId).toEqual({ state: "known", value: "5" });
    expect(mixed.unreadSms).toEqual(unknown);
    const refused = { success: true, data: { ...documentedCustomer, success: false, message: "Нет" } };
    expectFailure(readCustomer(200, refused), "rejected", { serverMessage: "Нет" });
  }),
  oneCase("B12", "a JSON-RPC error", () => {
    const body = { jsonrpc: "2.0", id: null, error: { code: -32_000, message: "Неверный токен" } };
    for (const read of [readCustomer, readTfa, readSwitch]) {
      expectFailure(read(200, body), "rejected", { serverMessage: "Неверный токен" });
    }
    const coded = { ...body, error: { code: 401, message: "Неверный токен" } };
    expectFailure(readCustomer(200, coded), "unauthorized");
  }),
  oneCase("B13", "the last of two keys wins", () => {
    const twice = `{"id":1,"success":true,"unread_sms":5,"id":2,"unread_sms":7}`;
    expect(goodValueOf(readCustomer(200, twice))).toMatchObject({
      customerId: { state: "known", value: "2" },
      unreadSms: { state: "known", value: 7 },
    });
  }),
  ...casesOf(
    "B14",
    [
      '{"__proto__":{"id":1,"success":true,"tfa_active":true}}',
      '{"constructor":{"prototype":{"success":true}},"__proto__":null}',
      '{"success":true,"__proto__":{"unread_sms":3}}',
    ],
    (body) => {
      expectFailure(readCustomer(200, body), "protocol");
      expect(Reflect.get({}, "success")).toBeUndefined();
    },
  ),
  oneCase("B14", "inside the fields", () => {
    const info = customerWithRaw("tariff", '{"__proto__":{"name":"чужое"},"constructor":"x"}');
    expect(info.tariff).toEqual(unknown);
    expect(customerWithRaw("expiration_date", '{"__proto__":{"days":3}}').trial).toEqual(unknown);
  }),
  ...casesOf(
    "B15",
    [nested("[", "]", 120_000), `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`, nested("[", "]", 17)],
    (deep) => {
      for (const field of ["id", "tariff", "expiration_date", "unread_sms", "finally_created"]) {
        expect(customerWithRaw(field, deep)).toMatchObject({ blocks: { value: [{ type: "agreement" }] } });
      }
      expect(customerWithRaw("block", deep).blocks).not.toEqual({ state: "none" });
      for (const field of ["message", "errors", "error"]) {
        expect(failureOf(readTfa(500, `{"${field}":${deep}}`)).serverMessage).toBeNull();
      }
      expectFailure(readCustomer(200, `{"success":${deep}}`), "protocol");
      expectFailure(readCustomer(200, deep), "protocol");
    },
  ),
  oneCase("B15", "a text too deep is not found, one less deep is", () => {
    const at = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}"слово"${"}".repeat(depth)}`);
    expect(failureOf(readTfa(422, { message: at(10) })).serverMessage).toBe("слово");
    expect(failureOf(readTfa(422, { message: at(30) })).serverMessage).toBeNull();
  }),
  oneCase("B16", "unknown fields", () => {
    const extra = { balance: 255, autopay: { access: true }, "": null };
    expect(customerWith({ ...extra, tariff: { name: "А", price: 1 } })).toEqual(
      customerWith({ tariff: { name: "А" } }),
    );
  }),
  ...casesOf("B17", ["1e400", "-1e400"], (raw) => {
    for (const field of ["id", "unread_sms"] as const) customerWithRaw(field, raw);
    expect(customerWithRaw("id", raw).customerId).toEqual(unknown);
    expect(customerWithRaw("unread_sms", raw).unreadSms).toEqual(unknown);
    expect(customerWithRaw("expiration_date", `{"days":${raw}}`).trial).toEqual(unknown);
  }),
  oneCase("B17", "-0 is 0", () => {
    const count = customerWithRaw("unread_sms", "-0").unreadSms;
    expect(count.state === "known" && Object.is(count.value, 0)).toBe(true);
    const { trial } = customerWithRaw("expiration_date", '{"days":-0}');
    expect(trial.state === "known" && Object.is(trial.value.daysLeftWhenRead, 0)).toBe(true);
    expect(customerWithRaw("id", "-0").customerId).toEqual({ state: "known", value: "0" });
  }),
  oneCase("B17", "NaN is no JSON", () =>
    expect(failureOf(readCustomer(200, '{"id":NaN,"success":true}')).detail).toBe("NOT_JSON"),
  ),
];
