import { expect, test } from "vitest";
import { dayMs } from "../../contract/time";
import { drawnAt, drawnPart } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import type { DrawnChart } from "./history-chart";
import { StepChart } from "./step-chart";

const from = drawnAt - 2 * dayMs;
const chart: DrawnChart = {
  state: "drawn",
  series: "unread",
  from,
  to: drawnAt,
  points: [
    { at: from, value: 2, isAlone: false },
    { at: from + dayMs, value: null, isAlone: false },
    { at: drawnAt, value: 4, isAlone: true },
  ],
  min: 2,
  max: 4,
  last: { at: drawnAt, value: 4 },
};

test("the picture is one control with a name, that says its newest value in words", () => {
  const app = sampleApp([sampleAccount(drawnAt)]);
  const html = drawnPart(app, <StepChart chart={chart} title="SMS" describedBy="summary" now={drawnAt} />);
  const [plot = ""] = html.match(/<div class="chart-plot".*?>/) ?? [];
  for (const part of [
    'role="slider"',
    'tabindex="0"',
    'aria-label="SMS"',
    'aria-describedby="summary"',
    'aria-valuemax="2"',
    'aria-valuenow="2"',
  ]) {
    expect(plot).toContain(part);
  }
  expect(plot).toMatch(/aria-valuetext="\d\d:\d\d: 4"/);
  expect(html).toMatch(/<path class="chart-dot" d="M100 [\d.]+h0">/);
});
