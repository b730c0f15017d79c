import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { shortDateText } from "../../locales/dates";
import { compactNumberText } from "../../locales/facts";
import { useWindow } from "../store/window-context";
import { chartPointText } from "./chart-words";
import type { ChartPoint, HistoryChart } from "./history-chart";

type ValueChartProps = {
  chart: Extract<HistoryChart, { state: "drawn" }>;
  title: string;
  /** The id of the element that says in words what is drawn. */
  describedBy: string;
  /** Milliseconds since 1970. */
  now: number;
};

const labelStyle = { fontSize: 12 };
const dotValue = ({ value, isAlone }: ChartPoint): number | null => (isAlone ? value : null);

/** A value as a stepped line with gaps; the arrow keys go from point to point. Nothing of it moves by itself. */
export function ValueChart({ chart, title, describedBy, now }: ValueChartProps) {
  const { texts } = useWindow();
  const { from, to, points, days } = chart;
  return (
    <ComposedChart
      responsive
      className="chart-picture"
      data={points}
      margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
      aria-label={title}
      aria-describedby={describedBy}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      <XAxis
        dataKey="at"
        type="number"
        scale="time"
        domain={[from, to]}
        height={24}
        ticks={days.map(({ day }) => day).toReversed()}
        tickFormatter={(time: number) => shortDateText(texts, time)}
        interval="equidistantPreserveEnd"
        minTickGap={8}
        tick={labelStyle}
        tickLine={false}
      />
      <YAxis
        width="auto"
        interval={0}
        tick={labelStyle}
        tickSize={0}
        tickMargin={8}
        // A zero must be seen as a line, apart from the axis.
        padding={{ bottom: 6 }}
        domain={[0, "auto"]}
        allowDecimals={false}
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
        dataKey="value"
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
