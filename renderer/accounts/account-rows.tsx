import { createScopedKeydownHandler } from "@mantine/core";
import { memo, type RefObject, useEffect, useRef, useState } from "react";
import type { AccountId } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { useWindow } from "../store/window-context";
import { ColourMark } from "../ui/colour-mark";
import { Icon } from "../ui/icons";
import type { AccountRow } from "./account-row";

type AccountRowsProps = {
  rows: readonly AccountRow[];
  shownId: AccountId;
  /** Must stay the same function, so that unchanged rows do not re-render. */
  onChoose: (id: AccountId) => void;
  /** They stand beside the shown account: another one is brought into view. */
  isColumn: boolean;
  firstRow: RefObject<HTMLButtonElement | null>;
};

/** The rows in two parts, as one list of which Tab reaches one row, and the arrow keys, Home and End the others. */
export function AccountRows({ rows, shownId, onChoose, isColumn, firstRow }: AccountRowsProps) {
  const { texts } = useWindow();
  const [focusedId, setFocusedId] = useState<AccountId | null>(null);
  const hasRow = (id: AccountId | null): boolean => rows.some((row) => row.id === id);
  const tabStopId = [focusedId, shownId].find(hasRow) ?? rows[0]?.id;
  const shownItem = useRef<HTMLLIElement>(null);
  const followedId = useRef(shownId);

  // The list opens at its top, where the most urgent accounts are.
  useEffect(() => {
    if (isColumn && followedId.current !== shownId) shownItem.current?.scrollIntoView({ block: "nearest" });
    followedId.current = shownId;
  }, [isColumn, shownId]);

  const sections = [
    { name: "attention", rows: rows.filter(({ needsAttention }) => needsAttention) },
    { name: "others", rows: rows.filter(({ needsAttention }) => !needsAttention) },
  ] as const;
  // Where nothing needs attention, the others need no heading.
  const hasTitles = sections[0].rows.length > 0;
  const Title = isColumn ? "h3" : "h2";

  return (
    <div className={`account-rows${rows.some(({ colour }) => colour !== null) ? " has-marks" : ""}`}>
      {sections.map(
        (section) =>
          section.rows.length > 0 && (
            <section key={section.name}>
              {hasTitles && (
                <Title className="section-title">
                  {texts.t(`accounts.${section.name}`, { count: section.rows.length })}
                </Title>
              )}
              <ul>
                {section.rows.map((row) => (
                  <li key={row.id} className="account-item" ref={row.id === shownId ? shownItem : null}>
                    <AccountRowButton
                      {...row}
                      ref={row === rows[0] ? firstRow : null}
                      texts={texts}
                      isShown={row.id === shownId}
                      isTabStop={row.id === tabStopId}
                      onChoose={onChoose}
                      onFocus={setFocusedId}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
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

const AccountRowButton = memo(function AccountRowButton(props: AccountRowButtonProps) {
  const { id, title, colour, isMuted, fact, age, alarm, days, unread, texts } = props;
  const text = [fact, age].filter((part) => part !== "").join(" · ");
  return (
    <button
      ref={props.ref}
      type="button"
      className={`account-row${props.isStale ? " is-stale" : ""}`}
      data-row={id}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-current={props.isShown}
      onClick={() => props.onChoose(id)}
      onFocus={() => props.onFocus(id)}
      onKeyDown={moveFocus}
    >
      {colour !== null && (
        <span className="account-row-mark" role="img" aria-label={texts.t(`accounts.colour.${colour}`)}>
          <ColourMark colour={colour} />
        </span>
      )}
      <span className="account-row-line">
        <span className="account-row-name" title={title}>
          {title}
        </span>
        {isMuted && (
          <span className="account-row-muted" role="img" aria-label={texts.t("accounts.muted")}>
            <Icon name="bell-off" size={14} />
          </span>
        )}
        {alarm !== "" ? (
          <span className={`pill pill-${props.isAlarmBad ? "bad" : "warning"}`}>{alarm}</span>
        ) : (
          <span className="account-row-days">{days}</span>
        )}
      </span>
      <span className="account-row-line">
        <span className="account-row-fact" title={text}>
          {text}
          {unread !== "" && (
            <>
              {" · "}
              <span className={props.isUnreadKnown ? "account-row-unread" : ""}>{unread}</span>
            </>
          )}
        </span>
        {alarm !== "" && <span className="account-row-days">{days}</span>}
      </span>
    </button>
  );
});

const moveFocus = createScopedKeydownHandler({
  parentSelector: ".account-rows",
  siblingSelector: "[data-row]",
  orientation: "vertical",
  loop: false,
});
