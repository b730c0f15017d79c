import { Button } from "@mantine/core";
import { Dialog } from "../dialog";
import { useWindow } from "../window-context";

type RemoveDialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** It has closed: gives the focus its place, as the entry of the menu that opened it is gone. */
  onGone: () => void;
  onRemove: () => void;
};

/** Asks before an account and its key are removed. */
export function RemoveDialog({ title, isOpen, onClose, onGone, onRemove }: RemoveDialogProps) {
  const { texts } = useWindow();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onGone={onGone}
      title={texts.t("window.account.removeTitle", { title })}
    >
      <div className="form">
        <p>{texts.t("window.account.removeText")}</p>
        <div className="form-buttons">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.t("window.action.cancel")}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              onClose();
              onRemove();
            }}
          >
            {texts.t("window.account.remove")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
