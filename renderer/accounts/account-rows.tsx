import { createScopedKeydownHandler } from "@mantine/core";
import { memo, type RefObject, useEffect, useRef, useState } from "react";
import type { AccountId } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { useWindow } from "../store/window-context";
import { ColourMark } from "../ui/colour-mark";
import { Icon, type IconName } from "../ui/icons";
import type { AccountRow } from "./account-row";

type AccountRowsProps = {
  rows: readonly AccountRow[];
  shownId: AccountId;
  /** Must stay the same function, so that unchanged rows do not re-render. */
  onChoose: (id: AccountId) => void;
  /** Whether another shown account is brought into view. */
  isFollowing: boolean;
  firstRow: RefObject<HTMLButtonElement | null>;
};

/** The rows as a list of which Tab reaches one, and the arrow keys, Home and End the others. */
export function AccountRows({ rows, shownId, onChoose, isFollowing, firstRow }: AccountRowsProps) {
  const { texts } = useWindow();
  const [focusedId, setFocusedId] = useState<AccountId | null>(null);
  const hasRow = (id: AccountId | null): boolean => rows.some((row) => row.id === id);
  const tabStopId = [focusedId, shownId].find(hasRow) ?? rows[0]?.id;
  const shownItem = useRef<HTMLLIElement>(null);

  const followedId = useRef(shownId);

  // The list opens at its top, where the most urgent accounts are.
  useEffect(() => {
    if (isFollowing && followedId.current !== shownId)
      shownItem.current?.scrollIntoView({ block: "nearest" });
    followedId.current = shownId;
  }, [isFollowing, shownId]);

  return (
    <ul className="account-rows">
      {rows.map((row, index) => (
        <li key={row.id} className="account-item" ref={row.id === shownId ? shownItem : null}>
          <AccountRowButton
            {...row}
            ref={index === 0 ? firstRow : null}
            texts={texts}
            isShown={row.id === shownId}
            isTabStop={row.id === tabStopId}
            onChoose={onChoose}
            onFocus={setFocusedId}
          />
        </li>
      ))}
    </ul>
  );
}

type AccountRowButtonProps = AccountRow & {
  ref: RefObject<HTMLButtonElement | null> | null;
  texts: Texts;
  isShown: boolean;
  isTabStop: boolean;
  onChoose: (id: AccountId) => void;
  onFocus: (id: AccountId) => void;
};

const detailIcons: Record<AccountRow["about"], IconName | null> = {
  block: "block",
  trouble: "warning",
  trial: "hourglass",
  age: "clock",
  gap: "question",
  rest: null,
};

const AccountRowButton = memo(function AccountRowButton(props: AccountRowButtonProps) {
  const { id, title, colour, isMuted, detail, tone, about, texts, isShown, isTabStop } = props;
  const icon = tone === "calm" ? null : detailIcons[about];
  return (
    <button
      ref={props.ref}
      type="button"
      className={`account-row${props.isStale ? " is-stale" : ""}`}
      data-row={id}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isShown}
      onClick={() => props.onChoose(id)}
      onFocus={() => props.onFocus(id)}
      onKeyDown={moveFocus}
    >
      <span className="account-row-title">
        {colour !== null && (
          <>
            <ColourMark colour={colour} />
            <span className="visually-hidden">{`${texts.t(`accounts.colour.${colour}`)}. `}</span>
          </>
        )}
        <span className="account-row-name" title={title}>
          {title}
        </span>
        {isMuted && (
          <span className="account-row-muted" title={texts.t("accounts.muted")}>
            <Icon name="bell-off" size={14} />
            <span className="visually-hidden">{`. ${texts.t("accounts.muted")}`}</span>
          </span>
        )}
        <span className="visually-hidden">{`. ${props.unreadSpoken}. `}</span>
        {props.unread !== "" && (
          <span
            className={`account-row-unread${props.isUnreadKnown ? "" : " is-unknown"}`}
            title={props.unreadSpoken}
            aria-hidden="true"
          >
            <Icon name="message" size={14} />
            {props.unread}
          </span>
        )}
      </span>
      <span className={`account-row-detail tone-${tone}`}>
        {icon !== null && <Icon name={icon} size={14} />}
        <span>{detail}</span>
      </span>
      {props.trialNote !== null && <span className="account-row-note">{props.trialNote}</span>}
      {props.ageNote !== null && <span className="account-row-note">{props.ageNote}</span>}
    </button>
  );
});

const moveFocus = createScopedKeydownHandler({
  parentSelector: "ul",
  siblingSelector: "[data-row]",
  orientation: "vertical",
  loop: false,
});
