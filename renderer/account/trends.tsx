import type { AccountState } from "../../contract/state";
import { changeLine } from "../../locales/change-texts";
import { dayText, isSameLocalDay, timeText } from "../../locales/dates";
import { unreadCount } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { HistoryChart } from "../history/history-chart-card";
import { eventLook, type HistoryRow, historyRows, smsCount } from "../history/history-rows";
import { useSamples } from "../history/use-samples";
import { useLoaded } from "../store/use-loaded";
import { useNow, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

const trendDays = 30;
const maxEvents = 5;

/** What a wide window has room for: the unread SMS of the last month, and what happened last. */
export function Trends({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const { samples, live } = useSamples(account, trendDays);
  if (account.isDemo) return <p className="muted">{texts.t("window.history.demo")}</p>;
  return (
    <div className="trends">
      <HistoryChart
        samples={samples}
        live={live}
        days={trendDays}
        isBalanceOn={account.balanceWarnBelow !== null}
      />
      <NewestEvents account={account} />
    </div>
  );
}

function NewestEvents({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const { id, checkedAt } = account;
  const now = useNow();
  const history = useLoaded(
    (bridge) => bridge.readHistory({ accountId: id, days: trendDays }),
    `${id} ${checkedAt}`,
  );
  const rows = history.state === "read" ? historyRows(history.value).slice(0, maxEvents) : [];
  return (
    <section className="card" aria-labelledby="events" aria-busy={history.state === "loading"}>
      <h2 id="events" className="section-title">
        {texts.t("window.events.title")}
      </h2>
      {history.state === "failed" && <p className="muted">{texts.t("window.history.failed")}</p>}
      {history.state === "read" && rows.length === 0 && (
        <p className="muted">{texts.t("window.history.noEntries")}</p>
      )}
      {rows.length > 0 && (
        <ol className="newest-events">
          {rows.map((row, place) => (
            // Two changes of one minute may read the same; their order never changes.
            <li key={place}>
              <Icon name={eventLook(row.newest.change).icon} size={16} />
              <span>{rowText(row, texts)}</span>
              <time>{momentText(row.newest.change.at, now, texts)}</time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The change in one line; of the SMS of a day their number. */
function rowText(row: HistoryRow, texts: Texts): string {
  if (row.earlier.length === 0) return changeLine(texts, row.newest.change);
  return texts.t("notification.sms.title", { count: unreadCount(texts, smsCount(row)) });
}

/** As short as can be: today the time, else the day. */
function momentText(at: number, now: number, texts: Texts): string {
  return isSameLocalDay(at, now) ? timeText(at) : dayText(texts, at, now);
}
