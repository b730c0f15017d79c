import { localMoment } from "../../locales/dates";
import { compactMoneyText, compactNumberText, moneyText, numberText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { ChartPoint, ChartSeries, HistoryChart } from "./history-chart";

/** A point of the chart: «12.11.2026, 14:05: 3». `now`: milliseconds since 1970. */
export function chartPointText(
  texts: Texts,
  series: ChartSeries,
  { at, value }: ChartPoint,
  now: number,
): string {
  return texts.t("window.history.chart.point", {
    time: localMoment(texts, at, now),
    value: valueText(texts, series, value),
  });
}

/** What the chart shows, in sentences; of one that is not drawn, why. `now`: milliseconds since 1970. */
export function chartText(texts: Texts, chart: HistoryChart, now: number): string {
  if (chart.state !== "drawn") {
    return texts.t(`window.history.chart.${chart.state === "unknown" ? "unknown" : "tooFew"}`);
  }
  const { series, min, max, last } = chart;
  const [least, most] = [valueText(texts, series, min), valueText(texts, series, max)];
  return [
    min === max
      ? texts.t("window.history.chart.constant", { value: least })
      : texts.t("window.history.chart.range", { least, most }),
    texts.t("window.history.chart.last", {
      value: valueText(texts, series, last.value),
      time: localMoment(texts, last.at, now),
    }),
  ].join(" ");
}

/** A value beside the axis, where there is little room. */
export function axisText(texts: Texts, series: ChartSeries, value: number): string {
  return series === "balance" ? compactMoneyText(texts, value) : compactNumberText(texts, value);
}

function valueText(texts: Texts, series: ChartSeries, value: number | null): string {
  if (value === null) return texts.t("fact.noData");
  return series === "balance" ? moneyText(texts, value) : numberText(texts, value);
}
