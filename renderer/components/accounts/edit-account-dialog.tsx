import type { AccountState } from "../../../contract/state";
import { Dialog } from "../dialog";
import { useWindow } from "../window-context";
import { EditAccountForm } from "./edit-account-form";

type EditAccountDialogProps = {
  account: AccountState;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** It has closed: gives the focus its place, as the entry of the menu that opened it is gone. */
  onGone: () => void;
};

/** Changes what is the user's own of an account: its name, its colour, and whether there are notices of it. */
export function EditAccountDialog({ account, title, isOpen, onClose, onGone }: EditAccountDialogProps) {
  const { texts } = useWindow();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onGone={onGone}
      title={texts.t("accounts.editTitle", { title })}
    >
      <EditAccountForm account={account} onClose={onClose} />
    </Dialog>
  );
}
