import { dayText, localMoment } from "../../locales/dates";
import { numberText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { ChartDay, ChartPoint, HistoryChart } from "./history-chart";

/** A point of the chart: «12.11.2026, 14:05: 3». `now`: milliseconds since 1970. */
export function chartPointText(texts: Texts, { at, value }: ChartPoint, now: number): string {
  return texts.t("window.history.chart.point", {
    time: localMoment(texts, at, now),
    value: valueText(texts, value),
  });
}

/** What the chart shows, in sentences; of one that is not drawn, why. `now`: milliseconds since 1970. */
export function chartText(texts: Texts, chart: HistoryChart, now: number): string {
  if (chart.state !== "drawn") {
    return texts.t(`window.history.chart.${chart.state === "unknown" ? "unknown" : "tooFew"}`);
  }
  const { min, max, last } = chart;
  const [least, most] = [numberText(texts, min), numberText(texts, max)];
  return [
    min === max
      ? texts.t("window.history.chart.constant", { value: least })
      : texts.t("window.history.chart.range", { least, most }),
    texts.t("window.history.chart.last", {
      value: numberText(texts, last.value),
      time: localMoment(texts, last.at, now),
    }),
  ].join(" ");
}

/** A row of the table that stands for the chart: the day, its lowest and its highest value. */
export function dayCells(texts: Texts, { day, range }: ChartDay, now: number): [string, string, string] {
  return [
    dayText(texts, day, now),
    valueText(texts, range?.min ?? null),
    valueText(texts, range?.max ?? null),
  ];
}

function valueText(texts: Texts, value: number | null): string {
  return value === null ? texts.t("fact.noData") : numberText(texts, value);
}
