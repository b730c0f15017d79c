import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useRef } from "react";
import type { AccountState } from "../../contract/state";
import { useWindow } from "./window-context";

type RenameDialogProps = { account: AccountState; isOpen: boolean; onClose: () => void };

/** Asks for the account's name; an empty one gives way to the customer ID. */
export function RenameDialog({ account, isOpen, onClose }: RenameDialogProps) {
  const { store, texts } = useWindow();
  const field = useRef<HTMLInputElement>(null);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const label = field.current?.value.trim() ?? account.label;
    onClose();
    if (label !== account.label) {
      void store.request((to) => to.renameAccount({ accountId: account.id, label }));
    }
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={texts.t("window.account.renameTitle")}
      closeButtonProps={{ "aria-label": texts.t("window.action.close") }}
    >
      <form className="form" onSubmit={onSubmit}>
        <TextInput
          ref={field}
          label={texts.t("window.account.label")}
          description={texts.t("window.account.labelHint")}
          defaultValue={account.label}
          maxLength={80}
          autoComplete="off"
          data-autofocus
        />
        <div className="form-buttons">
          <Button variant="default" onClick={onClose}>
            {texts.t("window.action.cancel")}
          </Button>
          <Button type="submit">{texts.t("window.action.save")}</Button>
        </div>
      </form>
    </Modal>
  );
}
