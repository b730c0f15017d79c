import type { Failure } from "../failure";

/** Why a typed text is not sent as a PIN. */
export type PinProblem = "empty" | "too-long" | "inner-space" | "odd-characters";

/** `isUnusual`: not 4 to 6 ASCII digits. The operator's rule is unknown, so it is only worth a warning. */
type ParsedPin = { ok: true; pin: string; isUnusual: boolean } | { ok: false; problem: PinProblem };

/** The longest PIN that is sent, in UTF-16 code units. */
export const pinMaxLength = 32;

const invisible = "\\s\\u00ad\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff";
const outside = new RegExp(`^[${invisible}]+|[${invisible}]+$`, "g");
const inside = new RegExp(`[${invisible}]`);

/**
 * Reads a typed or pasted PIN. White space and invisible characters around it are dropped, inside they are
 * refused; characters and leading zeros are never converted, and it never becomes a number.
 */
export function parsePin(text: string): ParsedPin {
  const pin = text.replace(outside, "");
  if (pin === "") return { ok: false, problem: "empty" };
  if (pin.length > pinMaxLength) return { ok: false, problem: "too-long" };
  if (inside.test(pin)) return { ok: false, problem: "inner-space" };
  if (/\p{Cc}/u.test(pin) || !pin.isWellFormed()) return { ok: false, problem: "odd-characters" };
  return { ok: true, pin, isUnusual: !/^[0-9]{4,6}$/.test(pin) };
}

/** Whether a refused switch may be a refusal of the PIN itself, which counts towards the pause. Source: docs/api-behaviour.md, E10. */
export function isPinRefusal({ kind }: Failure): boolean {
  return kind === "rejected" || kind === "forbidden";
}
