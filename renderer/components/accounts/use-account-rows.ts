import { useEffect, useMemo, useRef } from "react";
import type { AccountState } from "../../../contract/state";
import { orderedAccounts } from "../../model/accounts/account-order";
import { type AccountRow, keptRows, rowedAccount } from "../../model/accounts/account-row";
import { type RosterSummary, rosterSummary } from "../../model/accounts/roster-summary";
import { useNow, useWindow } from "../window-context";

/** The rows of the list in the chosen order, and how the accounts stand together. `accounts`: in the user's own order. */
export function useAccountRows(accounts: readonly AccountState[]): {
  rows: AccountRow[];
  summary: RosterSummary;
} {
  const { texts, app } = useWindow();
  const now = useNow();
  const { settings, language } = app;
  const drawnRows = useRef<AccountRow[]>([]);
  const result = useMemo(() => {
    const rowed = accounts.map((account) => rowedAccount(account, settings, now, texts));
    const ordered = orderedAccounts(rowed, settings.accountOrder, language);
    const rows = keptRows(
      drawnRows.current,
      ordered.map(({ row }) => row),
    );
    return { rows, summary: rosterSummary(rowed, texts) };
  }, [accounts, settings, language, now, texts]);
  useEffect(() => {
    drawnRows.current = result.rows;
  }, [result]);
  return result;
}
