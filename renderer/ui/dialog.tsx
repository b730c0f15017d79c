import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useWindow } from "../store/window-context";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Places the focus once the dialog has closed. Without it the focus returns to what opened the dialog. */
  onClosed?: () => void;
  children: ReactNode;
};

/** A dialog over the window, with a named button that closes it. */
export function Dialog({ title, isOpen, onClose, onClosed, children }: DialogProps) {
  const { texts } = useWindow();
  const focusProps = onClosed === undefined ? {} : { returnFocus: false, onExitTransitionEnd: onClosed };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      mod={{ "open-dialog": isOpen }}
      closeButtonProps={{ "aria-label": texts.t("window.action.close") }}
      {...focusProps}
    >
      {children}
    </Modal>
  );
}
