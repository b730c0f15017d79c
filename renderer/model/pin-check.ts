import { type PinProblem, parsePin } from "../../contract/pin";
import type { TfaAction } from "./tfa-view";

/** Why the typed PINs are not sent, and at which field to say it. */
export type PinFormProblem = { field: "first" | "second"; problem: PinProblem | "mismatch" };

export type CheckedPins = { ok: true; pin: string } | { ok: false; problem: PinFormProblem };

/** Reads the PIN form. Enabling asks twice, because a mistyped PIN could not be undone; disabling asks once. */
export function checkPins(action: TfaAction, first: string, second: string): CheckedPins {
  const parsed = parsePin(first);
  if (!parsed.ok) return { ok: false, problem: { field: "first", problem: parsed.problem } };
  if (action === "disable") return { ok: true, pin: parsed.pin };
  const repeated = parsePin(second);
  if (!repeated.ok && repeated.problem === "empty") {
    return { ok: false, problem: { field: "second", problem: "empty" } };
  }
  if (!repeated.ok || repeated.pin !== parsed.pin) {
    return { ok: false, problem: { field: "second", problem: "mismatch" } };
  }
  return { ok: true, pin: parsed.pin };
}

/** Whether all that is wrong is that the PIN was not typed a second time yet. */
export function isRepetitionMissed({ field, problem }: PinFormProblem): boolean {
  return field === "second" && problem === "empty";
}

/** What is unusual about a PIN. */
export type PinOddity = "notDigits" | "length";

/** What about a PIN being typed deserves a word of warning; null: nothing. It may be sent all the same. */
export function pinOddity(text: string): PinOddity | null {
  const parsed = parsePin(text);
  if (!parsed.ok || !parsed.isUnusual) return null;
  return /^[0-9]+$/.test(parsed.pin) ? "length" : "notDigits";
}
