import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "./icons";

type DisclosureProps = {
  label: string;
  /** What precedes the button in its row. */
  beside?: ReactNode;
  /** Whether it is open until the user folds it; may change, as the width of a window that is not shown yet does. */
  isOpenAtFirst?: boolean;
  children: ReactNode;
};

/** A quiet button that folds its content out below, and in again. */
export function Disclosure({ label, beside, isOpenAtFirst = false, children }: DisclosureProps) {
  const [chosen, choose] = useState<boolean | null>(null);
  const isOpen = chosen ?? isOpenAtFirst;
  const contentId = useId();
  return (
    <>
      <div className="disclosure">
        {beside}
        <UnstyledButton
          className="quiet-button disclosure-button"
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={() => choose(!isOpen)}
        >
          {label}
          <Icon name="chevron" size={14} />
        </UnstyledButton>
      </div>
      <div id={contentId} className="disclosure-content">
        {isOpen && children}
      </div>
    </>
  );
}
