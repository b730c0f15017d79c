import { expect } from "vitest";
import type { Failure, FailureKind } from "../../contract/failure";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../../main/plusofon/call-result";
import { readCustomerInfoReply } from "../../main/plusofon/readers/read-customer-info";
import { readTfaReply, readTfaSwitchReply, type TfaSwitchReply } from "../../main/plusofon/readers/read-tfa";
import type { Reply } from "../../main/plusofon/reply";
import { Secret } from "../../main/plusofon/secret";

/** 23 November 2026, 07:40 in Moscow. */
export const receivedAt = Date.UTC(2026, 10, 23, 4, 40);
export const accessKey = new Secret("k3yWithNoMeaning0123456789abcdef");
export const pin = new Secret("7351");

/** The documented reply. Source: specification. */
export const documentedCustomer = {
  id: 1234,
  tariff: { name: "Тестовый", description: "Облачная АТС" },
  expiration_date: { days: 14, expiration: "2022-12-31 14:57:40" },
  block: { type: "agreement" },
  unread_sms: 0,
  finally_created: true,
  success: true,
};

/** A body's bytes: text and bytes as they are, anything else as JSON. */
export function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
}

export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: bytesOf(body), receivedAt };
}

export function readCustomer(status: number, body: unknown, headers?: Record<string, string>) {
  return readCustomerInfoReply(reply(status, body, headers), [accessKey]);
}

export function readTfa(status: number, body: unknown, headers?: Record<string, string>) {
  return readTfaReply(reply(status, body, headers), [accessKey]);
}

export function readSwitch(status: number, body: unknown, headers?: Record<string, string>) {
  return readTfaSwitchReply(reply(status, body, headers), [accessKey, pin]);
}

/** The value of a result that must be good. */
export function goodValueOf<T>(result: CallResult<T>): T {
  if (!result.ok) expect.fail(`unexpected failure: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The failure of a result that must be one. */
export function failureOf(result: CallResult<unknown>): Failure {
  if (result.ok) expect.fail(`unexpected success: ${JSON.stringify(result.value)}`);
  return result.failure;
}

/** Checks that a result is a failure of this kind, with these values. */
export function expectFailure(
  result: CallResult<unknown>,
  kind: FailureKind,
  values: Partial<Failure> = {},
): void {
  expect(failureOf(result)).toMatchObject({ kind, ...values });
}

/** Checks that every call fails alike by this reply. */
export function expectEachFails(
  status: number,
  body: unknown,
  kind: FailureKind,
  values: Partial<Failure> = {},
): void {
  for (const read of [readCustomer, readTfa, readSwitch]) expectFailure(read(status, body), kind, values);
}

/** What is read out of the documented reply with some fields replaced; a field of undefined is left out. */
export function customerWith(fields: Record<string, unknown>): CustomerInfo {
  return goodValueOf(readCustomer(200, { ...documentedCustomer, ...fields }));
}

/** The same, with one field as JSON text, for what `JSON.stringify` can't write. */
export function customerWithRaw(field: string, rawJson: string): CustomerInfo {
  const text = JSON.stringify({ ...documentedCustomer, [field]: "@@raw@@" }).replace('"@@raw@@"', rawJson);
  return goodValueOf(readCustomer(200, text));
}

export function tfaWith(fields: Record<string, unknown>): TfaReading {
  return goodValueOf(readTfa(200, { success: true, ...fields }));
}

export function switchReplyOf(status: number, body: unknown): TfaSwitchReply {
  return goodValueOf(readSwitch(status, body));
}

/** The text shown for a reply that says no. */
export function shownMessage(body: unknown, status = 422): string | null {
  return failureOf(readSwitch(status, body)).serverMessage;
}
