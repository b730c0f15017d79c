import { type PinProblem, parsePin } from "../../contract/accounts/pin";
import type { TfaAction } from "./tfa-view";

/** Why the typed PINs are not sent, and the field to say it at. */
export type PinFormProblem = {
  ok: false;
  field: "first" | "second";
  problem: PinProblem | "repeat" | "mismatch";
};

/** Reads the PIN form. Enabling asks twice, because a mistyped PIN could not be undone; disabling asks once. */
export function checkPins(
  action: TfaAction,
  first: string,
  second: string,
): { ok: true; pin: string } | PinFormProblem {
  const parsed = parsePin(first);
  if (!parsed.ok) return { ok: false, field: "first", problem: parsed.problem };
  if (action === "enable") {
    const repeated = parsePin(second);
    if (!repeated.ok && repeated.problem === "empty")
      return { ok: false, field: "second", problem: "repeat" };
    if (!repeated.ok || repeated.pin !== parsed.pin)
      return { ok: false, field: "second", problem: "mismatch" };
  }
  return { ok: true, pin: parsed.pin };
}

/** Whether a PIN being typed deserves a warning; it may be sent all the same. */
export function isUnusualPin(text: string): boolean {
  const parsed = parsePin(text);
  return parsed.ok && parsed.isUnusual;
}
