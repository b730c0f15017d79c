import { type KeyboardEvent, memo } from "react";
import type { AccountId } from "../../../contract/state";
import type { Texts } from "../../../locales/texts";
import type { AccountRow } from "../../model/accounts/account-row";
import { Icon, type IconName } from "../icons";
import { ColourMark } from "./colour-mark";

type AccountRowButtonProps = {
  row: AccountRow;
  texts: Texts;
  isShown: boolean;
  /** The one row of the list that the Tab key reaches. */
  isTabStop: boolean;
  onChoose: (id: AccountId) => void;
  onFocus: (id: AccountId) => void;
  onKeyDown: (event: KeyboardEvent, id: AccountId) => void;
};

const detailIcons: Record<AccountRow["about"], IconName | null> = {
  block: "block",
  trouble: "warning",
  trial: "hourglass",
  age: "clock",
  gap: "question",
  rest: null,
};

/** One account of the list; it is drawn anew only when something in it changes. */
export const AccountRowButton = memo(function AccountRowButton({
  row,
  texts,
  isShown,
  isTabStop,
  onChoose,
  onFocus,
  onKeyDown,
}: AccountRowButtonProps) {
  return (
    <button
      type="button"
      className={`account-row${row.isStale ? " is-stale" : ""}`}
      data-row={row.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isShown}
      onClick={() => onChoose(row.id)}
      onFocus={() => onFocus(row.id)}
      onKeyDown={(event) => onKeyDown(event, row.id)}
    >
      <span className="account-row-title">
        {row.colour !== null && (
          <>
            <ColourMark colour={row.colour} />
            <span className="visually-hidden">{`${texts.t(`accounts.colour.${row.colour}`)}. `}</span>
          </>
        )}
        <span className="account-row-name" title={row.title}>
          {row.title}
        </span>
        {row.isMuted && (
          <span className="account-row-muted" title={texts.t("accounts.muted")}>
            <Icon name="bell-off" size={14} />
            <span className="visually-hidden">{`. ${texts.t("accounts.muted")}`}</span>
          </span>
        )}
        <RowUnread row={row} />
      </span>
      <RowDetail row={row} />
      {row.trialNote !== null && <span className="account-row-note">{row.trialNote}</span>}
      {row.ageNote !== null && <span className="account-row-note">{row.ageNote}</span>}
    </button>
  );
});

function RowDetail({ row }: { row: AccountRow }) {
  const icon = row.tone === "calm" ? null : detailIcons[row.about];
  return (
    <span className={`account-row-detail tone-${row.tone}`}>
      {icon !== null && <Icon name={icon} size={14} />}
      <span>{row.detail}</span>
    </span>
  );
}

function RowUnread({ row }: { row: AccountRow }) {
  return (
    <>
      <span className="visually-hidden">{`. ${row.unreadSpoken}. `}</span>
      {row.unread !== "" && (
        <span
          className={`account-row-unread${row.isUnreadKnown ? "" : " is-unknown"}`}
          title={row.unreadSpoken}
          aria-hidden="true"
        >
          <Icon name="message" size={14} />
          {row.unread}
        </span>
      )}
    </>
  );
}
