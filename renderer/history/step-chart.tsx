import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { roubleKopecks } from "../../contract/money";
import { shortDateText } from "../../locales/dates";
import { useWindow } from "../store/window-context";
import { dateTicks, valueTicks } from "./chart-ticks";
import { axisText, chartPointText } from "./chart-words";
import type { ChartPoint, DrawnChart } from "./history-chart";
import { stepPaths } from "./step-paths";

type StepChartProps = {
  chart: DrawnChart;
  title: string;
  /** The id of the element that says in words what is drawn. */
  describedBy: string;
  /** Milliseconds since 1970. */
  now: number;
};

/** A value as a stepped line with gaps; the pointer and the arrow keys go from point to point. */
export function StepChart({ chart, title, describedBy, now }: StepChartProps) {
  const { texts } = useWindow();
  const { series, from, to, points, min, max } = chart;
  const plot = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const values = valueTicks(min, max, series === "balance" ? roubleKopecks : 1);
  const [bottom, top] = [values[0] ?? 0, values.at(-1) ?? 1];
  const x = (at: number): number => (100 * (at - from)) / (to - from);
  const y = (value: number): number => 100 - (100 * (value - bottom)) / (top - bottom);
  const { line, area, dots } = stepPaths(points, x, y);
  // The data may have changed under the pointer.
  const place = chosen === null ? null : Math.min(chosen, points.length - 1);
  const point = place === null ? undefined : points[place];

  function onPointerMove({ clientX }: PointerEvent): void {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined) return;
    const at = from + ((to - from) * (clientX - box.left)) / box.width;
    setChosen(
      Math.max(
        0,
        points.findLastIndex((each) => each.at <= at),
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = points.length - 1;
    const next = { ArrowLeft: (place ?? last + 1) - 1, ArrowRight: (place ?? -1) + 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(last, Math.max(0, next)));
  }

  return (
    <div className="chart-picture">
      <div className="chart-values" aria-hidden="true">
        {values.map((value) => (
          <span key={value}>{axisText(texts, series, value)}</span>
        ))}
      </div>
      <div
        ref={plot}
        className="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={place ?? points.length - 1}
        aria-valuetext={pointText(point ?? points.at(-1))}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosen(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(null)}
      >
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {values.map((value) => (
            <path key={value} className="chart-grid" d={`M0 ${y(value)}H100`} />
          ))}
          <path className="chart-area" d={area} />
          <path className="chart-line" d={line} />
          <path className="chart-dot" d={dots} />
        </svg>
        {point !== undefined && <ChartTip at={x(point.at)} text={pointText(point)} />}
      </div>
      <ChartDates chart={chart} x={x} />
    </div>
  );

  function pointText(shown: ChartPoint | undefined): string {
    return shown === undefined ? "" : chartPointText(texts, series, shown, now);
  }
}

/** The days below the picture, each at its place in per cent of the width. */
function ChartDates({ chart: { from, to }, x }: { chart: DrawnChart; x: (at: number) => number }) {
  const { texts } = useWindow();
  return (
    <div className="chart-dates" aria-hidden="true">
      {dateTicks(from, to).map((day) => (
        <span key={day} style={{ left: `${x(day)}%` }}>
          {shortDateText(texts, day)}
        </span>
      ))}
    </div>
  );
}

/** The words of a point and a line through it, `at` so many per cent of the width; always inside the chart. */
function ChartTip({ at, text }: { at: number; text: string }) {
  return (
    <>
      <span className="chart-cursor" style={{ left: `${at}%` }} />
      <p className="chart-tip" style={{ left: `${at}%`, transform: `translateX(-${at}%)` }}>
        {text}
      </p>
    </>
  );
}
