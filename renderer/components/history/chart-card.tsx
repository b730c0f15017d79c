import { lazy, Suspense, useId } from "react";
import { dayCells, noChartText, summaryText } from "../../model/chart-words";
import type { HistoryChart } from "../../model/history-chart";
import { useWindow } from "../window-context";
import { ChartBoundary } from "./chart-boundary";

// The library that draws is large: it comes with the first chart, not with the window.
const ValueChart = lazy(async () => ({ default: (await import("./value-chart")).ValueChart }));

type ChartCardProps = {
  /** By which tests find it. */
  name: string;
  title: string;
  chart: HistoryChart;
  /** The numbers at the side of all charts that stand together. */
  allValueTicks: readonly number[];
  /** The end of the chart, milliseconds since 1970. */
  now: number;
};

/** One value over time: drawn, in a sentence, and as a table for those who can't see the picture. */
export function ChartCard({ name, title, chart, allValueTicks, now }: ChartCardProps) {
  const { texts } = useWindow();
  const id = useId();
  return (
    <section className="card chart" aria-labelledby={`${id}title`} data-chart={name} data-state={chart.state}>
      <h2 id={`${id}title`}>{title}</h2>
      {chart.state === "drawn" ? (
        <>
          <ChartBoundary>
            <Suspense fallback={<div className="chart-picture skeleton" aria-hidden="true" />}>
              <ValueChart
                chart={chart}
                allValueTicks={allValueTicks}
                title={title}
                describedBy={`${id}summary`}
                now={now}
              />
            </Suspense>
          </ChartBoundary>
          <p className="muted" id={`${id}summary`}>
            {summaryText(texts, chart.summary, now)}
          </p>
          <DayTable title={title} days={chart.days} now={now} />
        </>
      ) : (
        <p className="muted">{noChartText(texts, chart)}</p>
      )}
    </section>
  );
}

type DayTableProps = { title: string; days: Extract<HistoryChart, { state: "drawn" }>["days"]; now: number };

function DayTable({ title, days, now }: DayTableProps) {
  const { texts } = useWindow();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {(["day", "least", "most", "dayEnd"] as const).map((column) => (
              <th key={column} scope="col">
                {texts.t(`window.history.chart.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const [head, ...cells] = dayCells(texts, day, now);
            return (
              <tr key={day.day}>
                <th scope="row">{head}</th>
                {cells.map((cell, column) => (
                  // The columns are always the same.
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
