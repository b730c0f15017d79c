import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useWindow } from "../store/window-context";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** It has closed: gives the focus its place. Without it the focus returns to what opened the dialog. */
  onGone?: () => void;
  children: ReactNode;
};

/** A dialog over the window, with a named button that closes it. */
export function Dialog({ title, isOpen, onClose, onGone, children }: DialogProps) {
  const { texts } = useWindow();
  const afterwards = onGone === undefined ? {} : { returnFocus: false, onExitTransitionEnd: onGone };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": texts.t("window.action.close") }}
      {...afterwards}
    >
      {children}
    </Modal>
  );
}
