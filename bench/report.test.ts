import { expect, test } from "vitest";
import { markdownOf, plotOf, reportOf } from "./report.mjs";
import { libraryOf } from "./sizes.mjs";

const start = { name: "start", unit: "ms", ours: [290, 300, 320], floor: [240, 250, 260], aim: 1 };
const poll = { name: "poll", unit: "", ours: [10], floor: null, aim: 45, aimOf: "ours" as const };
const points: [number, number[]][] = [
  [1, [20]],
  [1_000, [20_000]],
];
const nothing = { comparisons: [], growth: [], sizes: [] };

test("a comparison has both medians, their ratio and what is aimed at; what has no floor has no ratio", () => {
  const report = reportOf({ ...nothing, comparisons: [start, poll] });
  expect(report.comparisons).toMatchObject([
    { ratio: 1.2, aim: { max: 1, of: "ratio" } },
    { ratio: null, floor: null },
  ]);
  expect(markdownOf(report).trim().split("\n").slice(2)).toEqual([
    "| start, ms | 300 (295–310) | 250 (245–255) | 1.20 | ≤ 1 × | 3 |",
    "| poll | 10.0 (10.0–10.0) |  |  | ≤ 45 | 1 |",
  ]);
});

test("what grows has a column for each number of accounts, the exponent, and a plot with each value", () => {
  const report = reportOf({ ...nothing, growth: [{ name: "memory", unit: "MiB", points }] });
  expect(markdownOf(report).trim().split("\n").at(-1)).toBe("| memory, MiB | 20.0 | 20000 | 1.00 |");
  const plots = report.growth.map(plotOf);
  expect(plots).toHaveLength(1);
  expect(plots[0]).toMatch(/memory, MiB; exponent 1\.00.*>1<.*>20\.0<.*>1,000<.*>20000</);
});

test("the parts of a bundle are listed by size, those below one in a hundred together", () => {
  const parts = [
    { part: "zod", bytes: 60_000 },
    { part: "ours", bytes: 39_500 },
    { part: "clsx", bytes: 300 },
    { part: "tslib", bytes: 200 },
  ];
  const rows = markdownOf(reportOf({ ...nothing, sizes: [{ name: "main", parts }] }))
    .trim()
    .split("\n");
  expect(rows.slice(2)).toEqual(["| all | 100.0 |", "| zod | 60.0 |", "| ours | 39.5 |", "| others | 0.5 |"]);
});

test.each([
  ["/checkout/node_modules/zod/v4/mini/index.js", "zod"],
  ["/checkout/node_modules/@mantine/core/esm/index.mjs?commonjs", "@mantine/core"],
  ["/checkout/node_modules/axios/node_modules/form-data/index.js", "form-data"],
  ["/checkout/main/app.ts", "ours"],
  ["\0rolldown/runtime.js", "bundler"],
])("%j belongs to %s", (module, library) => {
  expect(libraryOf(module)).toBe(library);
});
