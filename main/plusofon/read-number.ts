import { known, type Reading, unknown } from "../../contract/reading";
import { isEmptyContainer } from "./json-value";

/** `isBeyondExact`: the number is above 2^53, so that only «very many» is known. */
export type CountReading = { count: Reading<number>; isBeyondExact: boolean };

/**
 * Reads the number of unread SMS: a whole number from 0, or up to 15 digits as text. Above 2^53 it becomes
 * `Number.MAX_SAFE_INTEGER`, which is shown as «999+». Source: PLUSOFON.md D39–D43.
 */
export function readCount(value: unknown): CountReading {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
    return { count: unknown, isBeyondExact: false };
  }
  const isBeyondExact = number > Number.MAX_SAFE_INTEGER;
  // The sum turns -0, which JSON knows, into 0.
  return { count: known(isBeyondExact ? Number.MAX_SAFE_INTEGER : number + 0), isBeyondExact };
}

/** Reads the customer's id, shown as text: a whole number from 0 to 2^53, also as digits. Source: PLUSOFON.md D1, D2. */
export function readCustomerId(value: unknown): Reading<string> {
  const isDigits = typeof value === "string" && /^\d{1,16}$/.test(value);
  const number = isDigits ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0) return unknown;
  return known(String(value));
}

/** What the server says of the days left: `empty` when it says nothing, `beyond` when it can't be meant. */
export type DaysReading =
  | { state: "known"; value: number }
  | { state: "empty" }
  | { state: "beyond" }
  | { state: "odd" };

/** More days than this are no trial period. Source: PLUSOFON.md D18. */
export const mostDaysLeft = 3_650;

/**
 * Reads whole days left, rounded down: a number, or ASCII decimals as text. Source: PLUSOFON.md D12–D18.
 */
export function readDays(value: unknown): DaysReading {
  if (value === undefined || value === null || isEmptyContainer(value)) return { state: "empty" };
  const text = typeof value === "string" ? value.trim() : null;
  if (text !== null && !/^-?\d+(?:\.\d+)?$/.test(text)) return { state: "odd" };
  const number = text === null ? value : Number(text);
  if (typeof number !== "number" || Number.isNaN(number)) return { state: "odd" };
  const isBeyond = number > mostDaysLeft || !Number.isFinite(number);
  if (isBeyond) return { state: "beyond" };
  return { state: "known", value: Math.max(-mostDaysLeft, Math.floor(number)) + 0 };
}
