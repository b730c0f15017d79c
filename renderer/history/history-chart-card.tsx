import { useId } from "react";
import { type Sample, sampleDays } from "../../contract/sample";
import type { Loaded } from "../store/use-loaded";
import { useNow, useWindow } from "../store/window-context";
import { chartText, dayCells } from "./chart-words";
import { type ChartDay, historyChart } from "./history-chart";
import { StepChart } from "./step-chart";

type HistoryChartProps = {
  samples: Loaded<Sample[]>;
  /** The newest reading, which may not be among the samples yet; null: there is none. */
  live: Sample | null;
  days: number;
};

/** The unread SMS over the last `days` days, or as many of them as are sampled: a picture, and words and a table for screen readers. */
export function HistoryChart({ samples, live, days }: HistoryChartProps) {
  const { texts } = useWindow();
  const id = useId();
  const now = Math.max(useNow(), live?.at ?? 0);
  if (samples.state === "failed") return <p className="muted">{texts.t("window.history.chart.failed")}</p>;
  const shownDays = Math.min(days, sampleDays);
  const title = texts.t("window.history.chart.unread", { days: shownDays });
  if (samples.state === "loading") {
    return (
      <div className="card chart" aria-hidden="true">
        <h2 className="section-title">{title}</h2>
        <div className="chart-picture skeleton" />
      </div>
    );
  }
  const all = live === null ? samples.value : [...samples.value, live];
  const chart = historyChart(all, shownDays, now);
  const isDrawn = chart.state === "drawn";
  return (
    <section className="card chart" aria-labelledby={`${id}title`} data-state={chart.state}>
      <h2 className="section-title" id={`${id}title`}>
        {title}
      </h2>
      {isDrawn && <StepChart chart={chart} title={title} describedBy={`${id}summary`} now={now} />}
      <p className={isDrawn ? "visually-hidden" : "muted"} id={`${id}summary`}>
        {chartText(texts, chart, now)}
      </p>
      {isDrawn && <DayTable title={title} days={chart.days} now={now} />}
    </section>
  );
}

/** The chart for those who can't see it. */
function DayTable({ title, days, now }: { title: string; days: readonly ChartDay[]; now: number }) {
  const { texts } = useWindow();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {(["day", "least", "most"] as const).map((column) => (
              <th key={column} scope="col">
                {texts.t(`window.history.chart.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const [name, lowest, highest] = dayCells(texts, day, now);
            return (
              <tr key={day.day}>
                <th scope="row">{name}</th>
                <td>{lowest}</td>
                <td>{highest}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
