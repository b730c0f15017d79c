import type { Change, HistoryEntry, Outcome } from "../../contract/history";

type Dated<C> = C extends { at: number } ? Omit<C, "at"> & { at: string; outcome: Outcome } : never;

/** One entry as scripts and the diagnostics see it: `at` is an ISO 8601 time in UTC, without fractions of a second. */
type ReportedChange = Dated<Change>;

/** What `--status --history --json` prints: scripts rely on it. `customerId` null: unknown. */
type HistoryReport = {
  schema: 1;
  ok: true;
  account: { label: string; customerId: string | null };
  entries: ReportedChange[];
};

/** The report of an account's entries, in their order. It holds no secret and no text of the server. */
export function historyReport(
  account: { label: string; customerId: string | null },
  entries: readonly HistoryEntry[],
): HistoryReport {
  return {
    schema: 1,
    ok: true,
    account: { label: account.label, customerId: account.customerId },
    entries: entries.map(reported),
  };
}

function reported({ change, outcome }: HistoryEntry): ReportedChange {
  const at = new Date(change.at).toISOString().replace(/\.\d+Z$/, "Z");
  return { ...change, at, outcome };
}
