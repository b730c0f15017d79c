import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent, RefObject } from "react";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

type SearchFieldProps = {
  ref: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
  /** Enter: shows the first that was found. */
  onEnter: () => void;
  /** The down arrow: goes into the list. */
  onDown: () => void;
};

/** The field that narrows the list while something is typed. */
export function SearchField({ ref, query, onChange, onEnter, onDown }: SearchFieldProps) {
  const { texts } = useWindow();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") onEnter();
    else if (event.key === "ArrowDown") onDown();
    else if (event.key === "Escape" && query !== "") onChange("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="account-search">
      <Icon name="search" size={18} />
      <input
        ref={ref}
        type="search"
        value={query}
        aria-label={texts.t("accounts.search")}
        placeholder={texts.t("accounts.searchExample")}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== "" && (
        <UnstyledButton
          className="dismiss"
          aria-label={texts.t("accounts.searchClear")}
          onClick={() => {
            onChange("");
            ref.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </UnstyledButton>
      )}
    </div>
  );
}
