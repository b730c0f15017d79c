import type { Change, HistoryEntry } from "../../contract/history";
import type { IconName } from "../ui/icons";

/** What an event is about, as the filter of the history offers it. */
export const eventGroups = ["sms", "trial", "block", "tfa", "trouble"] as const;
export type EventGroup = (typeof eventGroups)[number];

/** How an event looks among others. */
type EventLook = { group: EventGroup; icon: IconName; tone: "bad" | "warning" | "good" | "plain" };

const looks: Record<Change["kind"], EventLook> = {
  "sms-arrived": { group: "sms", icon: "message", tone: "plain" },
  "trial-days": { group: "trial", icon: "hourglass", tone: "plain" },
  "trial-ended": { group: "trial", icon: "hourglass", tone: "warning" },
  "block-appeared": { group: "block", icon: "block", tone: "bad" },
  "block-changed": { group: "block", icon: "block", tone: "bad" },
  "block-lifted": { group: "block", icon: "check", tone: "good" },
  "tfa-switched": { group: "tfa", icon: "shield", tone: "plain" },
  "key-refused": { group: "trouble", icon: "key", tone: "warning" },
  "service-trouble": { group: "trouble", icon: "warning", tone: "warning" },
  "service-back": { group: "trouble", icon: "check", tone: "good" },
  "keyring-trouble": { group: "trouble", icon: "key", tone: "warning" },
  "customer-changed": { group: "trouble", icon: "info", tone: "plain" },
};

/** The look of an event. */
export function eventLook(change: Change): EventLook {
  const look = looks[change.kind];
  return change.kind === "tfa-switched" && !change.isOn ? { ...look, icon: "shield-off" } : look;
}

/** A row of the history: one event, or the SMS of one day, newest first. */
export type HistoryRow = { newest: HistoryEntry; earlier: HistoryEntry[] };

/** A history as rows, newest first, as the entries come. The SMS of a local day are one row, where the newest of them is. */
export function historyRows(entries: readonly HistoryEntry[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let smsOfDay: HistoryRow | null = null;
  for (const entry of entries) {
    const isSms = entry.change.kind === "sms-arrived";
    if (isSms && smsOfDay !== null && isSameDay(smsOfDay.newest.change.at, entry.change.at)) {
      smsOfDay.earlier.push(entry);
      continue;
    }
    const row: HistoryRow = { newest: entry, earlier: [] };
    if (isSms) smsOfDay = row;
    rows.push(row);
  }
  return rows;
}

/** How many SMS the events of a row brought in all. */
export function smsCount({ newest, earlier }: HistoryRow): number {
  return [newest, ...earlier].reduce(
    (sum, { change }) => sum + (change.kind === "sms-arrived" ? change.count : 0),
    0,
  );
}

/** The rows of each local day, newest first, with a time of that day in milliseconds since 1970. */
export function rowsByDay(rows: readonly HistoryRow[]): { at: number; rows: HistoryRow[] }[] {
  const days: { at: number; rows: HistoryRow[] }[] = [];
  for (const row of rows) {
    const { at } = row.newest.change;
    const last = days.at(-1);
    if (last !== undefined && isSameDay(last.at, at)) last.rows.push(row);
    else days.push({ at, rows: [row] });
  }
  return days;
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
