import { assertNever } from "../../contract/assert-never";
import { datedMoment, dayText, localMoment } from "../../locales/dates";
import { numberText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { ChartDay, ChartGap, ChartPoint, ChartSummary, HistoryChart } from "./history-chart";
import type { ChartValue } from "./history-runs";

/** A value of a chart in words. */
function chartValueText(texts: Texts, value: ChartValue): string {
  if (value === null) return texts.t("fact.noData");
  return typeof value === "number" ? numberText(texts, value) : texts.t(`fact.trialShort.${value}`);
}

/** A point of a chart: «12.11.2026, 14:05: 3». `now`: milliseconds since 1970. */
export function chartPointText(texts: Texts, { at, value }: ChartPoint, now: number): string {
  return texts.t("window.history.chart.point", {
    time: localMoment(texts, at, now),
    value: chartValueText(texts, value),
  });
}

/** What stands in the place of a chart that is not drawn. */
export function noChartText(texts: Texts, chart: Exclude<HistoryChart, { state: "drawn" }>): string {
  switch (chart.state) {
    case "too-few":
      return texts.t("window.history.chart.tooFew");
    case "unknown":
      return texts.t("window.history.chart.unknown");
    case "absent":
      return `${texts.t(`fact.trial.${chart.value}`)}.`;
    default:
      return assertNever(chart);
  }
}

/** What a chart says, in sentences. `now`: milliseconds since 1970. */
export function summaryText(texts: Texts, summary: ChartSummary, now: number): string {
  const { least, most, last, since, gaps } = summary;
  return [
    least === most
      ? texts.t("window.history.chart.constant", { value: numberText(texts, least) })
      : texts.t("window.history.chart.range", {
          least: numberText(texts, least),
          most: numberText(texts, most),
        }),
    lastText(texts, last, now),
    ...(since === null ? [] : [texts.t("window.history.chart.since", { time: datedMoment(texts, since) })]),
    ...gapSentences(texts, gaps),
  ].join(" ");
}

/** What was known last: a number, or why there is none to count. */
function lastText(texts: Texts, { at, value }: ChartSummary["last"], now: number): string {
  const time = localMoment(texts, at, now);
  return value === "none" || value === "ended"
    ? texts.t("window.history.chart.lastWords", { words: texts.t(`fact.trial.${value}`), time })
    : texts.t("window.history.chart.last", { value: chartValueText(texts, value), time });
}

function gapSentences(texts: Texts, gaps: readonly ChartGap[]): string[] {
  const open = gaps.find(({ to }) => to === null);
  const closed = gaps.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const longest = closed.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
  const sentences: string[] = [];
  if (longest !== undefined) {
    const ends = { from: datedMoment(texts, longest.from), to: datedMoment(texts, longest.to) };
    sentences.push(
      closed.length === 1
        ? texts.t("window.history.chart.gap", ends)
        : texts.t("window.history.chart.gaps", { count: closed.length, ...ends }),
    );
  }
  if (open !== undefined)
    sentences.push(texts.t("window.history.chart.gapOpen", { from: datedMoment(texts, open.from) }));
  return sentences;
}

/** The cells of a day in the table that stands for a chart: the day, the least, the most, and at its end. */
export function dayCells(texts: Texts, { day, least, most, end }: ChartDay, now: number): string[] {
  return [dayText(texts, day, now), ...[least, most, end].map((value) => chartValueText(texts, value))];
}
