import { Chip } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { type AccountFilter, accountFilters } from "../store/window-state";
import { offeredFilters } from "./account-filter";
import type { AccountRow } from "./account-row";

type FilterChipsProps = { rows: readonly AccountRow[]; chosen: AccountFilter };

/** A group of radio buttons that narrows the list to one kind of account. */
export function FilterChips({ rows, chosen }: FilterChipsProps) {
  const { store, texts } = useWindow();
  const offered = offeredFilters(rows, chosen);
  return (
    <div className="account-filters" role="radiogroup" aria-label={texts.t("accounts.filter")}>
      <Chip.Group
        value={chosen}
        onChange={(value) => store.filterAccounts(accountFilters.find((name) => name === value) ?? "all")}
      >
        {offered.map((filter) => (
          <Chip
            key={filter}
            value={filter}
            size="xs"
            classNames={{ label: "chip-label account-filter", iconWrapper: "account-filter-sign" }}
          >
            {texts.t(`accounts.filter.${filter}`)}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}
