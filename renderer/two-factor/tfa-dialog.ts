import { isPinRefusal } from "../../contract/accounts/pin";
import { assertNever } from "../../contract/assert-never";
import type { SubmitPinResult } from "../../contract/ipc";
import type { TfaAction } from "./tfa-view";

/** The dialog that asks for a PIN. No PIN is part of it: the fields alone hold what is typed. */
export type TfaDialog = {
  isOpen: boolean;
  /** What the dialog is for, or was for while it fades out. */
  action: TfaAction;
  isInFlight: boolean;
  /** The newest result, shown in the dialog while it is open, else in the row. */
  result: SubmitPinResult | null;
};

export type TfaDialogEvent =
  | { type: "opened"; action: TfaAction }
  | { type: "sent" }
  | { type: "answered"; result: SubmitPinResult }
  /** No PIN is accepted for now. */
  | { type: "paused" }
  | { type: "closed" }
  /** The user has read the result in the row. */
  | { type: "dismissed" };

export const closedTfaDialog: TfaDialog = {
  isOpen: false,
  action: "enable",
  isInFlight: false,
  result: null,
};

/** The dialog after `event`. It stays open only while another PIN is worth typing: after a refusal of the PIN. */
export function tfaDialogAfter(dialog: TfaDialog, event: TfaDialogEvent): TfaDialog {
  switch (event.type) {
    case "opened":
      return { isOpen: true, action: event.action, isInFlight: false, result: null };
    case "sent":
      return { ...dialog, isInFlight: true, result: null };
    case "answered": {
      const { result } = event;
      const canRetry = result.state === "refused" && !result.mayBeProxy && isPinRefusal(result.failure);
      return { ...dialog, isOpen: dialog.isOpen && canRetry, isInFlight: false, result };
    }
    case "paused":
      return { ...dialog, isOpen: false };
    case "closed":
      // One that a result is closing already takes the Escape key too, and must not lose that result.
      return dialog.isOpen ? { ...dialog, isOpen: false, result: null } : dialog;
    case "dismissed":
      return { ...dialog, result: null };
    default:
      return assertNever(event);
  }
}
