import { type Sample, sampleDays } from "../../../contract/sample";
import { noChartText } from "../../model/chart-words";
import { historyChart } from "../../model/history-chart";
import type { Loaded } from "../../state/use-loaded";
import { useNow, useWindow } from "../window-context";
import { ChartCard } from "./chart-card";
import { ChartSkeleton } from "./chart-skeleton";

/** What is drawn of each sample. */
const drawnValues = {
  unread: ({ unread }: Sample): Sample["unread"] => unread,
  daysLeft: ({ daysLeft }: Sample): Sample["daysLeft"] => daysLeft,
};
const names = ["unread", "daysLeft"] as const;

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
        {names.map((name) => (
          <ChartSkeleton key={name} title={texts.t(`window.history.chart.${name}`)} />
        ))}
      </div>
    );
  }
  if (samples.state === "failed") return <p className="muted">{texts.t("window.history.chart.failed")}</p>;
  const all = live === null ? samples.value : [...samples.value, live];
  const charts = names.map((name) => {
    const chart = historyChart(all, drawnValues[name], Math.min(days, sampleDays), now);
    return { name, chart, absence: chart.state === "drawn" ? null : noChartText(texts, chart) };
  });
  const allValueTicks = charts.flatMap(({ chart }) => (chart.state === "drawn" ? chart.valueTicks : []));
  const [absence, ...others] = new Set(charts.map((one) => one.absence));
  if (absence !== undefined && absence !== null && others.length === 0) {
    return (
      <section className="card chart" aria-label={texts.t("window.history.charts")} data-chart="none">
        <h2>{texts.t("window.history.charts")}</h2>
        <p className="muted">{absence}</p>
      </section>
    );
  }
  return (
    <>
      {days > sampleDays && (
        <p className="muted">{texts.t("window.history.chart.limit", { days: sampleDays })}</p>
      )}
      <div className="charts">
        {charts.map(({ name, chart }) => (
          <ChartCard
            key={name}
            name={name}
            title={texts.t(`window.history.chart.${name}`)}
            chart={chart}
            allValueTicks={allValueTicks}
            now={now}
          />
        ))}
      </div>
    </>
  );
}
