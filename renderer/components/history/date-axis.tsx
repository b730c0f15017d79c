import { usePlotArea, XAxis } from "recharts";
import { shortDateText } from "../../../locales/dates";
import { dayTicks } from "../../model/chart-ticks";
import { useWindow } from "../window-context";
import { labelStyle } from "./label-width";

type DateAxisProps = {
  /** Milliseconds since 1970, as is `to`. */
  from: number;
  to: number;
  /** Of the widest date, in pixels. */
  dateWidth: number;
};

/** The dates under a chart: of themselves they would leave one out here and there, and not the same in each chart. */
export function DateAxis({ from, to, dateWidth }: DateAxisProps) {
  const { texts } = useWindow();
  const plot = usePlotArea();
  return (
    <XAxis
      dataKey="at"
      type="number"
      scale="time"
      domain={[from, to]}
      height={24}
      ticks={
        plot === undefined ? [] : dayTicks(from, to, { width: plot.width, before: plot.x, label: dateWidth })
      }
      tickFormatter={(time: number) => shortDateText(texts, time)}
      interval={0}
      tick={labelStyle}
      tickLine={false}
    />
  );
}
