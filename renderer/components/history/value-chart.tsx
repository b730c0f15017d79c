import { Area, CartesianGrid, ComposedChart, Line, Tooltip, YAxis } from "recharts";
import { shortDateText } from "../../../locales/dates";
import { compactNumberText } from "../../../locales/facts";
import { midnights } from "../../model/chart-ticks";
import { chartPointText } from "../../model/chart-words";
import type { ChartPoint, HistoryChart } from "../../model/history-chart";
import { useWindow } from "../window-context";
import { DateAxis } from "./date-axis";
import { labelStyle, labelWidth } from "./label-width";

/** Pixels between a number and the plot. */
const valueGap = 8;

type ValueChartProps = {
  chart: Extract<HistoryChart, { state: "drawn" }>;
  /** The numbers at the side of all charts that stand together: their plots line up. */
  allValueTicks: readonly number[];
  title: string;
  /** The element that says in words what is drawn. */
  describedBy: string;
  /** Milliseconds since 1970. */
  now: number;
};

const lineValue = ({ value }: ChartPoint): number | null => (typeof value === "number" ? value : null);
const dotValue = ({ value, isAlone }: ChartPoint): number | null =>
  isAlone && typeof value === "number" ? value : null;

/** A value as a stepped line with gaps; the arrow keys go from point to point. Nothing of it moves by itself. */
export function ValueChart({ chart, allValueTicks, title, describedBy, now }: ValueChartProps) {
  const { texts } = useWindow();
  const { from, to, points, valueTicks } = chart;
  const dateWidth = labelWidth(midnights(from, to).map((time) => shortDateText(texts, time)));
  const valueWidth = labelWidth(allValueTicks.map((value) => compactNumberText(texts, value)));
  return (
    <ComposedChart
      responsive
      className="chart-picture"
      data={points}
      // The newest date stands out by half its width.
      margin={{ top: 8, right: Math.ceil(dateWidth / 2), bottom: 0, left: 0 }}
      aria-label={title}
      aria-describedby={describedBy}
    >
      <CartesianGrid vertical={false} horizontalValues={valueTicks} />
      <DateAxis from={from} to={to} dateWidth={dateWidth} />
      <YAxis
        width={valueWidth + valueGap}
        interval={0}
        tick={labelStyle}
        tickSize={0}
        tickMargin={valueGap}
        // A zero must be seen as a line, apart from the axis.
        padding={{ bottom: 6 }}
        domain={[0, valueTicks.at(-1) ?? 1]}
        ticks={valueTicks}
        tickFormatter={(value: number) => compactNumberText(texts, value)}
        axisLine={false}
        tickLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        filterNull={false}
        content={({ active, activeIndex }) => {
          const point = points[Number(activeIndex)];
          if (!active || point === undefined) return null;
          return (
            <p className="chart-tip" role="status">
              {chartPointText(texts, point, now)}
            </p>
          );
        }}
      />
      <Area
        dataKey={lineValue}
        type="stepAfter"
        connectNulls={false}
        isAnimationActive={false}
        dot={false}
        activeDot={{ r: 4 }}
      />
      <Line dataKey={dotValue} isAnimationActive={false} strokeWidth={0} dot={{ r: 2.5 }} activeDot={false} />
    </ComposedChart>
  );
}
