import { assertNever } from "../../contract/assert-never";
import type { SubmitPinResult } from "../../contract/ipc";
import type { PinFormProblem, PinOddity } from "./pin-check";
import type { TfaAction } from "./tfa-view";

/** The dialog that asks for a PIN. No PIN is part of it: the fields alone hold what is typed. */
export type TfaDialog = {
  isOpen: boolean;
  /** What the dialog is for, or was for while it fades out. */
  action: TfaAction;
  isInFlight: boolean;
  problem: PinFormProblem | null;
  /** What is unusual about the PIN being typed; null: nothing. */
  oddity: PinOddity | null;
  /** The newest answer, shown in the dialog, or in the card once the dialog is closed. */
  result: SubmitPinResult | null;
  /** With each new number the fields are made anew, and so emptied. */
  formNumber: number;
};

export type TfaDialogEvent =
  | { type: "opened"; action: TfaAction }
  | { type: "typed"; oddity: PinOddity | null }
  | { type: "not-valid"; problem: PinFormProblem }
  /** The PIN was sent with the second field still empty: nothing is wrong with what stands in the first. */
  | { type: "repetition-missed" }
  | { type: "sent" }
  | { type: "answered"; result: SubmitPinResult }
  | { type: "closed" }
  | { type: "idle" }
  | { type: "dismissed" };

/** A PIN left in the fields for this long is wiped, in milliseconds. Source: docs/api-behaviour.md, E20. */
export const pinIdleMs = 120_000;

export const closedTfaDialog: TfaDialog = {
  isOpen: false,
  action: "enable",
  isInFlight: false,
  problem: null,
  oddity: null,
  result: null,
  formNumber: 0,
};

/** The dialog after `event`. The fields are emptied by each answer, by closing and by two idle minutes. */
export function tfaDialogAfter(dialog: TfaDialog, event: TfaDialogEvent): TfaDialog {
  const emptied = { ...dialog, problem: null, oddity: null, formNumber: dialog.formNumber + 1 };
  switch (event.type) {
    case "opened":
      return { ...emptied, isOpen: true, action: event.action, result: null };
    case "typed":
      return { ...dialog, oddity: event.oddity, problem: null };
    case "not-valid":
      return { ...emptied, problem: event.problem, result: null };
    case "repetition-missed":
      return { ...dialog, problem: { field: "second", problem: "empty" }, result: null };
    case "sent":
      return { ...dialog, isInFlight: true, problem: null, result: null };
    case "answered": {
      const isDone = event.result.state === "done" || event.result.state === "already";
      return { ...emptied, isInFlight: false, result: event.result, isOpen: dialog.isOpen && !isDone };
    }
    case "closed":
      // Of a request still under way the answer is awaited in the card.
      return { ...emptied, isOpen: false, result: null };
    case "idle":
      return emptied;
    case "dismissed":
      return { ...dialog, result: null };
    default:
      return assertNever(event);
  }
}
