import { Button } from "@mantine/core";
import { useCallback, useRef, useState } from "react";
import type { AccountId } from "../../contract/state";
import { minSearchableAccounts } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { AccountRows } from "./account-rows";
import { foundRows, isSearching } from "./account-search";
import { OrderMenu } from "./order-menu";
import { SearchField } from "./search-field";
import { useAccountsOverview } from "./use-accounts-overview";

/** Every account: how they stand together, a search, an order, and a row each. */
export function AccountsList({ shownId }: { shownId: AccountId }) {
  const { store, texts } = useWindow();
  const [typed, setTyped] = useState(store.accountsView.search);
  const { rows, line, doubt, attentionCount } = useAccountsOverview();
  const list = useRef<HTMLDivElement>(null);
  const hasSearch = rows.length >= minSearchableAccounts;
  const query = hasSearch ? typed : "";
  const found = foundRows(rows, query);
  const hasQuery = isSearching(query);
  const noneText = texts.t("accounts.foundNone", { query: query.trim() });

  function search(text: string): void {
    store.accountsView.search = text;
    setTyped(text);
  }

  const choose = useCallback(
    (id: AccountId) => {
      store.accountsView.scrollTop = document.getElementById("root")?.scrollTop ?? 0;
      store.chooseAccount(id);
    },
    [store],
  );

  return (
    <div className="accounts" ref={list}>
      <div className="roster-line">
        <p className={attentionCount > 0 ? "roster-attention" : "roster-calm"}>
          {attentionCount > 0 && <Icon name="warning" size={16} />}
          <span>{line}</span>
        </p>
        {doubt !== null && <p className="roster-calm">{doubt}</p>}
      </div>
      {hasSearch && (
        <SearchField
          query={query}
          onChange={search}
          onEnter={() => {
            if (hasQuery && found[0] !== undefined) choose(found[0].id);
          }}
          onDown={() => list.current?.querySelector<HTMLElement>("[data-row]")?.focus()}
        />
      )}
      <div className="accounts-tools">
        <OrderMenu />
        {/* Where nothing is found this is only spoken: the same words stand in the place of the rows. */}
        <p className={found.length === 0 ? "visually-hidden" : "accounts-found"} role="status">
          {hasQuery &&
            (found.length === 0
              ? noneText
              : texts.t("accounts.found", { count: found.length, total: rows.length }))}
        </p>
      </div>
      {found.length === 0 ? (
        <div className="accounts-none">
          <p aria-hidden="true">{noneText}</p>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              search("");
              list.current?.querySelector("input")?.focus();
            }}
          >
            {texts.t("accounts.searchClear")}
          </Button>
        </div>
      ) : (
        <AccountRows rows={found} shownId={shownId} onChoose={choose} />
      )}
    </div>
  );
}
