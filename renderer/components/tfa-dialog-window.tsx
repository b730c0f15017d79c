import type { Dispatch } from "react";
import type { AccountState } from "../../contract/state";
import type { TfaDialog, TfaDialogEvent } from "../model/tfa-dialog";
import { Dialog } from "./dialog";
import { PinForm } from "./pin-form";
import { useWindow } from "./window-context";

type TfaDialogWindowProps = {
  account: AccountState;
  dialog: TfaDialog;
  dispatch: Dispatch<TfaDialogEvent>;
  /** It has closed: gives the focus its place. */
  onGone: () => void;
};

/** The dialog around the PIN form. It may be closed while its request is under way. */
export function TfaDialogWindow({ account, dialog, dispatch, onGone }: TfaDialogWindowProps) {
  const { texts } = useWindow();
  return (
    <Dialog
      isOpen={dialog.isOpen}
      onClose={() => dispatch({ type: "closed" })}
      onGone={onGone}
      title={texts.t(`window.tfa.${dialog.action}Title`)}
    >
      <PinForm account={account} dialog={dialog} dispatch={dispatch} />
    </Dialog>
  );
}
