import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "./icons";

type DisclosureProps = {
  label: string;
  /** What precedes the button in its row. */
  beside?: ReactNode;
  /** Until the user folds it out or in. */
  isOpenByDefault?: boolean;
  children: ReactNode;
};

/** A quiet button that folds its content out below, and in again. */
export function Disclosure({ label, beside, isOpenByDefault = false, children }: DisclosureProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isOpenByDefault;
  const contentId = useId();
  return (
    <>
      <div className="disclosure">
        {beside}
        <UnstyledButton
          className="quiet-button disclosure-button"
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={() => setChosen(!isOpen)}
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
