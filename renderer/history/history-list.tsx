import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { HistoryEntry } from "../../contract/history";
import { dayText } from "../../locales/dates";
import { numberText } from "../../locales/facts";
import { useNow, useWindow } from "../store/window-context";
import { EventRow } from "./event-row";
import { type EventGroup, eventGroups, eventLook, historyRows, rowsByDay } from "./history-rows";

/** So many rows are shown at first, and so many more each time. */
const pageSize = 100;

/** What happened, by day, newest first; a long history by pages, and all of it or one group. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const { texts } = useWindow();
  const { t } = texts;
  const [shownCount, setShownCount] = useState(pageSize);
  const [chosenGroup, setChosenGroup] = useState<EventGroup | "all">("all");
  const now = useNow();
  const groups = eventGroups.filter((group) =>
    entries.some(({ change }) => eventLook(change).group === group),
  );
  const shownGroup = groups.find((group) => group === chosenGroup) ?? "all";
  const rows = historyRows(
    entries.filter(({ change }) => shownGroup === "all" || eventLook(change).group === shownGroup),
  );
  if (rows.length === 0) return <p className="muted">{t("window.history.noEntries")}</p>;
  return (
    <>
      {groups.length > 1 && (
        <NativeSelect
          className="history-filter"
          size="xs"
          aria-label={t("window.history.filter")}
          data={(["all", ...groups] as const).map((value) => ({
            value,
            label: t(`window.history.group.${value}`),
          }))}
          value={shownGroup}
          onChange={({ currentTarget }) =>
            setChosenGroup(groups.find((group) => group === currentTarget.value) ?? "all")
          }
        />
      )}
      {rowsByDay(rows.slice(0, shownCount)).map((day) => (
        <section key={day.at} className="history-day" aria-label={dayText(texts, day.at, now)}>
          <h2 className="section-title">{dayText(texts, day.at, now)}</h2>
          <ul className="rows">
            {day.rows.map((row, index) => (
              // Two changes of one minute may read the same; their order never changes.
              <EventRow key={index} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {rows.length > shownCount && (
        <div className="history-more">
          <p className="muted">
            {t("window.history.shown", {
              shown: numberText(texts, shownCount),
              all: numberText(texts, rows.length),
            })}
          </p>
          <Button variant="default" size="sm" onClick={() => setShownCount(shownCount + pageSize)}>
            {t("window.history.more")}
          </Button>
        </div>
      )}
    </>
  );
}
