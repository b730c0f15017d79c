import { SegmentedControl } from "@mantine/core";
import { useId, useState } from "react";
import { type Sample, sampleDays } from "../../contract/sample";
import type { Loaded } from "../store/use-loaded";
import { useNow, useWindow } from "../store/window-context";
import { chartText } from "./chart-words";
import { type ChartSeries, chartSeries, historyChart } from "./history-chart";
import { StepChart } from "./step-chart";

type HistoryChartProps = {
  samples: Loaded<Sample[]>;
  /** The newest reading, which may not be among the samples yet; null: there is none. */
  live: Sample | null;
  days: number;
  /** Whether the user wants to see the balance. */
  isBalanceOn: boolean;
};

/** The unread SMS or the balance over the last `days` days, or as many of them as are sampled: a picture, and words for screen readers. */
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
  const title = texts.t(`window.history.chart.${hasBalance ? series : "unreadSms"}`, { days: shownDays });
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
