import { Button, Modal } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { useWindow } from "./window-context";

type RemoveDialogProps = { account: AccountState; title: string; isOpen: boolean; onClose: () => void };

/** Asks before an account and its key are removed. */
export function RemoveDialog({ account, title, isOpen, onClose }: RemoveDialogProps) {
  const { store, texts } = useWindow();

  function remove(): void {
    onClose();
    void store.request((to) => to.removeAccount({ accountId: account.id }));
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={texts.t("window.account.removeTitle", { title })}
      closeButtonProps={{ "aria-label": texts.t("window.action.close") }}
    >
      <div className="form">
        <p>{texts.t(account.isDemo ? "window.account.removeDemoText" : "window.account.removeText")}</p>
        <div className="form-buttons">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.t("window.action.cancel")}
          </Button>
          <Button color="red.9" onClick={remove}>
            {texts.t("window.account.remove")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
