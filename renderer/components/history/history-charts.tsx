import { type Sample, sampleDays } from "../../../contract/sample";
import type { Loaded } from "../../state/use-loaded";
import { useNow, useWindow } from "../window-context";
import { ChartCard } from "./chart-card";

const unreadOf = ({ unread }: Sample): Sample["unread"] => unread;
const daysLeftOf = ({ daysLeft }: Sample): Sample["daysLeft"] => daysLeft;

type HistoryChartsProps = {
  samples: Loaded<Sample[]>;
  /** What was read last: it reaches the end of the chart, also when it told nothing new and so was not kept. */
  live: Sample | null;
  days: number;
};

/** The unread SMS and the days left over the last `days` days, or as many of them as are sampled. */
export function HistoryCharts({ samples, live, days }: HistoryChartsProps) {
  const { texts } = useWindow();
  const now = Math.max(useNow(), live?.at ?? 0);
  if (samples.state === "loading") {
    return (
      <div className="charts" aria-hidden="true">
        <div className="card chart skeleton" />
        <div className="card chart skeleton" />
      </div>
    );
  }
  if (samples.state === "failed") return <p className="muted">{texts.t("window.history.chart.failed")}</p>;
  const all = live === null ? samples.value : [...samples.value, live];
  const shown = { samples: all, days: Math.min(days, sampleDays), now };
  return (
    <>
      <div className="charts">
        <ChartCard
          {...shown}
          name="unread"
          title={texts.t("window.history.chart.unread")}
          toValue={unreadOf}
        />
        <ChartCard
          {...shown}
          name="daysLeft"
          title={texts.t("window.history.chart.daysLeft")}
          toValue={daysLeftOf}
        />
      </div>
      {days > sampleDays && (
        <p className="muted">{texts.t("window.history.chart.limit", { days: sampleDays })}</p>
      )}
    </>
  );
}
