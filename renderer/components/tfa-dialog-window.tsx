import { Modal } from "@mantine/core";
import type { Dispatch } from "react";
import type { AccountState } from "../../contract/state";
import type { TfaDialog, TfaDialogEvent } from "../model/tfa-dialog";
import { PinForm } from "./pin-form";
import { useWindow } from "./window-context";

type TfaDialogWindowProps = {
  account: AccountState;
  dialog: TfaDialog;
  dispatch: Dispatch<TfaDialogEvent>;
};

/** The dialog around the PIN form. It may be closed while its request is under way. */
export function TfaDialogWindow({ account, dialog, dispatch }: TfaDialogWindowProps) {
  const { texts } = useWindow();
  return (
    <Modal
      opened={dialog.isOpen}
      onClose={() => dispatch({ type: "closed" })}
      title={texts.t(`window.tfa.${dialog.action}Title`)}
      closeButtonProps={{ "aria-label": texts.t("window.action.close") }}
    >
      <PinForm account={account} dialog={dialog} dispatch={dispatch} />
    </Modal>
  );
}
