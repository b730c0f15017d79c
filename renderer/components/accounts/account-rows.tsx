import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { AccountId } from "../../../contract/state";
import type { AccountRow } from "../../model/accounts/account-row";
import { movedBy, movedTo } from "../../model/accounts/own-order";
import { rowAct } from "../../model/accounts/row-keys";
import { useWindow } from "../window-context";
import { AccountRowButton } from "./account-row-button";
import { SortableRows } from "./sortable-rows";

type AccountRowsProps = {
  rows: readonly AccountRow[];
  shownId: AccountId;
  onChoose: (id: AccountId) => void;
  /** Takes the ids in their new order; null: the order is not the user's to change now. */
  onReorder: ((ids: AccountId[]) => void) | null;
};

/** The rows as a list of which Tab reaches one, and the arrow keys, Home and End the others. */
export function AccountRows({ rows, shownId, onChoose, onReorder }: AccountRowsProps) {
  const { texts } = useWindow();
  const list = useRef<HTMLUListElement>(null);
  const [lastFocusedId, setLastFocusedId] = useState<AccountId | null>(null);
  const [movedId, setMovedId] = useState<AccountId | null>(null);
  const ids = rows.map(({ id }) => id);
  const tabStopId = [lastFocusedId, shownId].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  // The rows are drawn anew only when their own values change, so what they call must stay the same.
  const now = useRef({ ids, onChoose, onReorder });
  useEffect(() => {
    now.current = { ids, onChoose, onReorder };
  });
  const choose = useCallback((id: AccountId) => now.current.onChoose(id), []);
  const onKeyDown = useCallback((event: KeyboardEvent, id: AccountId) => {
    const { ids: shownIds, onReorder: reorder } = now.current;
    const hasOther = event.ctrlKey || event.metaKey || event.shiftKey;
    const pressed = { key: event.key, hasAlt: event.altKey, hasOther };
    const act = rowAct(pressed, shownIds, id, reorder !== null);
    if (act === null) return;
    event.preventDefault();
    if (act.kind === "focus") rowElement(list.current, act.id)?.focus();
    else reorder?.(movedBy(shownIds, id, act.steps));
    setMovedId(act.kind === "move" ? id : null);
  }, []);

  const movedPlace = movedId === null ? -1 : ids.indexOf(movedId);
  useEffect(() => {
    if (movedId !== null && movedPlace !== -1) {
      rowElement(list.current, movedId)?.scrollIntoView({ block: "nearest" });
    }
  }, [movedId, movedPlace]);
  const moved = rows[movedPlace];

  const drawn = (row: AccountRow): ReactNode => (
    <AccountRowButton
      row={row}
      texts={texts}
      isShown={row.id === shownId}
      isTabStop={row.id === tabStopId}
      onChoose={choose}
      onFocus={setLastFocusedId}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <>
      {onReorder === null ? (
        <ul className="account-rows" ref={list}>
          {rows.map((row) => (
            <li key={row.id} className="account-item">
              {drawn(row)}
            </li>
          ))}
        </ul>
      ) : (
        <SortableRows
          listRef={list}
          rows={rows}
          tabStopId={tabStopId}
          onDrop={(id, target) => {
            setMovedId(null);
            onReorder(movedTo(ids, id, target));
          }}
        >
          {drawn}
        </SortableRows>
      )}
      <p className="visually-hidden" role="status">
        {moved !== undefined &&
          texts.t("accounts.drag.over", { title: moved.title, place: movedPlace + 1, total: rows.length })}
      </p>
    </>
  );
}

function rowElement(list: HTMLElement | null, id: AccountId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null;
}
