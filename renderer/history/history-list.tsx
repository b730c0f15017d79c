import { Button } from "@mantine/core";
import { useState } from "react";
import type { HistoryEntry } from "../../contract/history";
import { numberText } from "../../locales/facts";
import { useNow, useWindow } from "../store/window-context";
import { historyDays } from "./history-days";
import { noEntriesText } from "./no-entries-text";

/** So many changes are shown at first, and so many more each time. */
const pageSize = 100;

type HistoryListProps = {
  entries: readonly HistoryEntry[];
  /** When the oldest record that is known of was made, milliseconds since 1970; null: none is known of. */
  since: number | null;
  /** How far back is looked. */
  spanDays: number;
};

/** What happened, by day, newest first; a long history by pages. */
export function HistoryList({ entries, since, spanDays }: HistoryListProps) {
  const { texts } = useWindow();
  const [shownCount, setShownCount] = useState(pageSize);
  const now = useNow();
  const days = historyDays(entries.slice(0, shownCount), now, texts);
  if (days.length === 0)
    return (
      <section className="card">
        <p>{noEntriesText(texts, since, spanDays, now)}</p>
      </section>
    );
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={day} className="card history-day" aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {lines.map((line, index) => (
              // Two changes of one minute may read the same; their order never changes.
              <li key={index}>
                <span className="history-time">{line.time}</span>
                <span>
                  {line.what}
                  {line.silence !== null && <span className="muted history-silence">{line.silence}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {entries.length > shownCount && (
        <div className="history-more">
          <p className="muted">
            {texts.t("window.history.shown", {
              shown: numberText(texts, shownCount),
              all: numberText(texts, entries.length),
            })}
          </p>
          <Button variant="default" onClick={() => setShownCount(shownCount + pageSize)}>
            {texts.t("window.history.more")}
          </Button>
        </div>
      )}
    </>
  );
}
