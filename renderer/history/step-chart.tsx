import { roubleKopecks } from "../../contract/money";
import { shortDateText } from "../../locales/dates";
import { useWindow } from "../store/window-context";
import { dateTicks, valueTicks } from "./chart-ticks";
import { axisText } from "./chart-words";
import type { DrawnChart } from "./history-chart";
import { stepPaths } from "./step-paths";

type StepChartProps = {
  chart: DrawnChart;
  title: string;
  /** The id of the element that says in words what is drawn. */
  describedBy: string;
};

/** A value as a stepped line with gaps. */
export function StepChart({ chart, title, describedBy }: StepChartProps) {
  const { texts } = useWindow();
  const { series, from, to, points, min, max } = chart;
  const values = valueTicks(min, max, series === "balance" ? roubleKopecks : 1);
  const [bottom, top] = [values[0] ?? 0, values.at(-1) ?? 1];
  const x = (at: number): number => (100 * (at - from)) / (to - from);
  const y = (value: number): number => 100 - (100 * (value - bottom)) / (top - bottom);
  const { line, area, dots } = stepPaths(points, x, y);

  return (
    <div className="chart-picture">
      <div className="chart-values" aria-hidden="true">
        {values.map((value) => (
          <span key={value}>{axisText(texts, series, value)}</span>
        ))}
      </div>
      <div className="chart-plot" role="img" aria-label={title} aria-describedby={describedBy}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {values.map((value) => (
            <path key={value} className="chart-grid" d={`M0 ${y(value)}H100`} />
          ))}
          <path className="chart-area" d={area} />
          <path className="chart-line" d={line} />
          <path className="chart-dot" d={dots} />
        </svg>
      </div>
      <ChartDates chart={chart} x={x} />
    </div>
  );
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
