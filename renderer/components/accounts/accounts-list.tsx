import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { AccountId } from "../../../contract/state";
import { fewestSearchedAccounts, foundRows, isSearching } from "../../model/accounts/account-search";
import { useWindow } from "../window-context";
import { AccountRows } from "./account-rows";
import { OrderMenu } from "./order-menu";
import { RosterLine } from "./roster-line";
import { SearchField } from "./search-field";
import { useAccountRows } from "./use-account-rows";
import { useOwnOrder } from "./use-own-order";

/** Every account: how they stand together, a search, an order, and a row each. */
export function AccountsList({ shownId }: { shownId: AccountId }) {
  const { store, texts, app } = useWindow();
  const [typed, setTyped] = useState(store.accountsView.search);
  const { accounts, reorder } = useOwnOrder();
  const { rows, summary } = useAccountRows(accounts);
  const place = useRef<HTMLDivElement>(null);
  const total = rows.length;
  const hasSearch = total >= fewestSearchedAccounts;
  const query = hasSearch ? typed : "";
  const found = foundRows(rows, query);
  const isOwnOrder = app.settings.accountOrder === "own";
  const hasQuery = isSearching(query);
  const noneText = texts.t("accounts.foundNone", { query: query.trim() });

  function search(text: string): void {
    store.accountsView.search = text;
    setTyped(text);
  }

  function clear(): void {
    search("");
    place.current?.querySelector("input")?.focus();
  }

  function choose(id: AccountId): void {
    store.accountsView.scrollTop = document.getElementById("root")?.scrollTop ?? 0;
    store.chooseAccount(id);
  }

  function chooseFirst(): void {
    const [first] = found;
    if (hasQuery && first !== undefined) choose(first.id);
  }

  return (
    <div className="accounts" ref={place}>
      <RosterLine summary={summary} />
      {hasSearch && (
        <SearchField
          query={query}
          onChange={search}
          onEnter={chooseFirst}
          onDown={() => place.current?.querySelector<HTMLElement>("[data-row]")?.focus()}
        />
      )}
      <div className="accounts-tools">
        <OrderMenu />
        {/* Where nothing was found this is only spoken: the words stand in the place of the rows. */}
        <p className={found.length === 0 ? "visually-hidden" : "accounts-found"} role="status">
          {hasQuery &&
            (found.length === 0 ? noneText : texts.t("accounts.found", { count: found.length, total }))}
        </p>
      </div>
      {isOwnOrder && found.length > 0 && (
        <p className="accounts-hint">
          {texts.t(hasQuery ? "accounts.ownHintSearching" : "accounts.ownHint")}
        </p>
      )}
      {found.length === 0 ? (
        <div className="accounts-none">
          <p aria-hidden="true">{noneText}</p>
          <Button size="sm" variant="default" onClick={clear}>
            {texts.t("accounts.searchClear")}
          </Button>
        </div>
      ) : (
        <AccountRows
          rows={found}
          shownId={shownId}
          onChoose={choose}
          onReorder={isOwnOrder && !hasQuery ? reorder : null}
        />
      )}
    </div>
  );
}
