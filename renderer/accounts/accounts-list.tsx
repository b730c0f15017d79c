import { Button } from "@mantine/core";
import { useCallback, useRef } from "react";
import type { AccountId } from "../../contract/state";
import { minSearchableAccounts } from "../keyboard/shortcuts";
import { useFocusTarget } from "../store/use-focus-target";
import { useWindow, useWindowState } from "../store/window-context";
import { Icon } from "../ui/icons";
import { AccountRows } from "./account-rows";
import { foundRows, isSearching } from "./account-search";
import { OrderMenu } from "./order-menu";
import { SearchField } from "./search-field";
import { useAccountsOverview } from "./use-accounts-overview";

type AccountsListProps = {
  shownId: AccountId;
  /** It stands beside the shown account: choosing another one leaves the focus in the list. */
  isColumn?: boolean;
};

/** Every account: how they stand together, a search, an order, and a row each. */
export function AccountsList({ shownId, isColumn = false }: AccountsListProps) {
  const { store, texts } = useWindow();
  const typed = useWindowState((state) => state.search);
  const { rows, line, doubt, attentionCount } = useAccountsOverview();
  const searchField = useFocusTarget<HTMLInputElement>(["search"]);
  const firstRow = useRef<HTMLButtonElement>(null);
  const hasSearch = rows.length >= minSearchableAccounts;
  const query = hasSearch ? typed : "";
  const found = foundRows(rows, query);
  const hasQuery = isSearching(query);
  const noneText = texts.t("accounts.foundNone", { query: query.trim() });

  const choose = useCallback(
    (id: AccountId) => {
      store.chooseAccount(id);
      if (isColumn) store.focusOn(null);
    },
    [store, isColumn],
  );

  return (
    <div className="accounts">
      <div className="roster-line">
        <p className={attentionCount > 0 ? "roster-attention" : "roster-calm"}>
          {attentionCount > 0 && <Icon name="warning" size={16} />}
          <span>{line}</span>
        </p>
        {doubt !== null && <p className="roster-calm">{doubt}</p>}
      </div>
      {hasSearch && (
        <SearchField
          ref={searchField}
          query={query}
          onChange={store.searchFor}
          onEnter={() => {
            if (hasQuery && found[0] !== undefined) choose(found[0].id);
          }}
          onDown={() => firstRow.current?.focus()}
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
              store.searchFor("");
              store.focusOn("search");
            }}
          >
            {texts.t("accounts.searchClear")}
          </Button>
        </div>
      ) : (
        <AccountRows
          rows={found}
          shownId={shownId}
          onChoose={choose}
          isFollowing={isColumn}
          firstRow={firstRow}
        />
      )}
    </div>
  );
}
