import { SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import type { HistoryEntry } from "../../contract/history";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { ScreenHeader } from "../components/screen-header";
import { useNow, useWindow } from "../components/window-context";
import { historyDays } from "../model/history-days";

const spans = [7, 30, 90, 180];

/** What happened to an account and when, in words, by day. */
export function HistoryScreen({ account }: { account: AccountState }) {
  const { store, texts } = useWindow();
  const [spanDays, setSpanDays] = useState(30);
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const { id, checkedAt } = account;

  // Each poll, which `checkedAt` tells of, may have added to it.
  useEffect(() => {
    let isCurrent = true;
    void store
      .request((to) => to.readHistory({ accountId: id, days: spanDays }))
      .then((reply) => {
        if (isCurrent && reply.ok) setEntries(reply.value);
      });
    return () => {
      isCurrent = false;
    };
  }, [store, id, spanDays, checkedAt]);

  const days = historyDays(entries ?? [], useNow(), texts);
  return (
    <>
      <ScreenHeader
        title={texts.t("window.history.title")}
        onBack={() => store.showScreen({ name: "account" })}
      />
      <main className="page page-narrow">
        <p className="muted">{accountTitle(texts, account)}</p>
        <SegmentedControl
          fullWidth
          aria-label={texts.t("window.history.span")}
          data={spans.map((days) => ({
            value: String(days),
            label: texts.t("window.history.days", { days }),
          }))}
          value={String(spanDays)}
          onChange={(value) => setSpanDays(Number(value))}
        />
        {entries !== null && days.length === 0 && <p>{texts.t("window.history.empty")}</p>}
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
      </main>
    </>
  );
}
