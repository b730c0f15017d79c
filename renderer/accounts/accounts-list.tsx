import { Button } from "@mantine/core";
import { useCallback, useRef } from "react";
import type { AccountId } from "../../contract/state";
import { minSearchableAccounts } from "../keyboard/shortcuts";
import { useFocusTarget } from "../store/use-focus-target";
import { useWindow, useWindowState } from "../store/window-context";
import { FilterChips } from "../ui/filter-chips";
import { filteredRows, offeredFilters } from "./account-filter";
import type { AccountRow } from "./account-row";
import { AccountRows } from "./account-rows";
import { foundRows, isSearching } from "./account-search";
import { SearchField } from "./search-field";

type AccountsListProps = {
  rows: readonly AccountRow[];
  shownId: AccountId;
  /** It is beside the shown account: choosing another one leaves the focus in the list. */
  isColumn?: boolean;
};

/** A row for each account, and, where there are many, a search and a filter. */
export function AccountsList({ rows, shownId, isColumn = false }: AccountsListProps) {
  const { store, texts } = useWindow();
  const typed = useWindowState((state) => state.search);
  const chosenFilter = useWindowState((state) => state.filter);
  const searchField = useFocusTarget<HTMLInputElement>(["search"]);
  const firstRow = useRef<HTMLButtonElement>(null);
  const isLong = rows.length >= minSearchableAccounts;
  const [query, filter] = isLong ? [typed, chosenFilter] : (["", "all"] as const);
  const filters = offeredFilters(rows, filter);
  const found = foundRows(filteredRows(rows, filter), query);
  const isNarrowed = isSearching(query) || filter !== "all";

  const choose = useCallback(
    (id: AccountId) => {
      store.chooseAccount(id);
      if (isColumn) store.focusOn(null);
    },
    [store, isColumn],
  );

  function showAll(): void {
    store.searchFor("");
    store.filterAccounts("all");
    store.focusOn("search");
  }

  return (
    <div className="accounts">
      {isLong && (
        <>
          <SearchField
            ref={searchField}
            query={query}
            onChange={store.searchFor}
            onEnter={() => {
              if (isSearching(query) && found[0] !== undefined) choose(found[0].id);
            }}
            onDown={() => firstRow.current?.focus()}
          />
          {filters.length > 1 && (
            <FilterChips
              label={texts.t("accounts.filter")}
              choices={filters.map((value) => ({ value, label: texts.t(`accounts.filter.${value}`) }))}
              value={filter}
              onChange={store.filterAccounts}
            />
          )}
        </>
      )}
      <p className="visually-hidden" role="status">
        {isNarrowed && texts.t("accounts.found", { count: found.length, total: rows.length })}
      </p>
      {found.length === 0 ? (
        <div className="accounts-none">
          <p>{texts.t("accounts.foundNone")}</p>
          <Button size="sm" variant="default" onClick={showAll}>
            {texts.t("accounts.showAll")}
          </Button>
        </div>
      ) : (
        <AccountRows
          rows={found}
          shownId={shownId}
          onChoose={choose}
          isColumn={isColumn}
          firstRow={firstRow}
        />
      )}
    </div>
  );
}
