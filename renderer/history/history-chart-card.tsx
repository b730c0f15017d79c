import { SegmentedControl } from "@mantine/core";
import { useId, useState } from "react";
import { type Sample, sampleDays } from "../../contract/sample";
import type { Loaded } from "../store/use-loaded";
import { useNow, useWindow } from "../store/window-context";
import { chartText, dayCells } from "./chart-words";
import { type ChartSeries, chartSeries, type DrawnChart, historyChart } from "./history-chart";
import { StepChart } from "./step-chart";

type HistoryChartProps = {
  samples: Loaded<Sample[]>;
  /** The newest reading, which may not be among the samples yet; null: there is none. */
  live: Sample | null;
  days: number;
  /** Whether the user wants to see the balance. */
  isBalanceOn: boolean;
};

/** The unread SMS or the balance over the last `days` days, or as many of them as are sampled: a picture, and words and a table for screen readers. */
export function HistoryChart({ samples, live, days, isBalanceOn }: HistoryChartProps) {
  const { texts } = useWindow();
  const id = useId();
  const [chosenSeries, setChosenSeries] = useState<ChartSeries>("unread");
  const now = Math.max(useNow(), live?.at ?? 0);
  if (samples.state === "failed") return <p className="muted">{texts.t("window.history.chart.failed")}</p>;
  const shownDays = Math.min(days, sampleDays);
  const all = [...(samples.state === "read" ? samples.value : []), ...(live === null ? [] : [live])];
  const hasBalance = isBalanceOn && all.some(({ balance }) => typeof balance === "number");
  const series = hasBalance ? chosenSeries : "unread";
  const title = texts.t(`window.history.chart.${series}`, { days: shownDays });
  if (samples.state === "loading") {
    return (
      <div className="card chart" aria-hidden="true">
        <h2 className="section-title">{title}</h2>
        <div className="chart-picture skeleton" />
      </div>
    );
  }
  const chart = historyChart(all, shownDays, now, series);
  const isDrawn = chart.state === "drawn";
  return (
    <section className="card chart" aria-labelledby={`${id}title`} data-state={chart.state}>
      <div className="chart-head">
        <h2 className="section-title" id={`${id}title`}>
          {title}
        </h2>
        {hasBalance && <SeriesSwitch value={series} onChange={setChosenSeries} />}
      </div>
      {isDrawn && (
        <StepChart key={series} chart={chart} title={title} describedBy={`${id}summary`} now={now} />
      )}
      <p className={isDrawn ? "visually-hidden" : "muted"} id={`${id}summary`}>
        {chartText(texts, chart, now)}
      </p>
      {isDrawn && <DayTable title={title} chart={chart} now={now} />}
    </section>
  );
}

type SeriesSwitchProps = { value: ChartSeries; onChange: (series: ChartSeries) => void };

function SeriesSwitch({ value, onChange }: SeriesSwitchProps) {
  const { texts } = useWindow();
  return (
    <SegmentedControl
      size="xs"
      classNames={{
        root: "segments",
        indicator: "segments-chosen",
        control: "chart-series",
        label: "segment-label history-span",
      }}
      aria-label={texts.t("window.history.chart.series")}
      data={chartSeries.map((series) => ({
        value: series,
        label: texts.t(`window.history.group.${series === "unread" ? "sms" : series}`),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The chart for those who can't see it. */
function DayTable({ title, chart, now }: { title: string; chart: DrawnChart; now: number }) {
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
          {chart.days.map((day) => {
            const [name, lowest, highest] = dayCells(texts, chart.series, day, now);
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
