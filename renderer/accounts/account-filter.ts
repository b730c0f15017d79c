import { type AccountFilter, accountFilters } from "../store/window-state";
import type { AccountRow } from "./account-row";

const belongs: Record<AccountFilter, (row: AccountRow) => boolean> = {
  all: () => true,
  sms: ({ hasUnread }) => hasUnread,
  trial: ({ isOnTrial }) => isOnTrial,
  block: ({ isBlocked }) => isBlocked,
  doubt: ({ isInDoubt }) => isInDoubt,
};

/** Those of `rows` that `filter` lets through, in their order. */
export function filteredRows(rows: readonly AccountRow[], filter: AccountFilter): readonly AccountRow[] {
  return rows.filter(belongs[filter]);
}

/** The filters worth offering: those that let something through, and the chosen one. */
export function offeredFilters(rows: readonly AccountRow[], chosen: AccountFilter): AccountFilter[] {
  return accountFilters.filter((filter) => filter === chosen || rows.some(belongs[filter]));
}
