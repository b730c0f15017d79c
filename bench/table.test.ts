import { expect, test } from "vitest";
import { compare } from "./comparison.mjs";
import { benchTable } from "./table.mjs";

const mebibyte = 1024 * 1024;

test("medians, quartiles and the ratio of neighbouring runs, each in its unit", () => {
  const comparison = compare({
    application: [90 * mebibyte, 120 * mebibyte, 99 * mebibyte],
    bareTray: [100 * mebibyte, 100 * mebibyte, 100 * mebibyte],
  });
  expect(comparison.ratio.sample).toEqual([0.9, 1.2, 0.99]);
  const title = { ru: "Память в покое", en: "memory at rest" };
  const unitName = { ru: "МиБ", en: "MiB" };
  const table = benchTable([{ title, unit: mebibyte, unitName, digits: 1, comparison }]);
  expect(table).toContain("Память в покое / memory at rest, МиБ / MiB\n");
  const rows = table.split("\n").map((line) => line.trim().split(/ {2,}/));
  expect(rows).toContainEqual(["Plusofon Tray", "99.0", "94.5–109.5", "3"]);
  expect(rows).toContainEqual(["пустой трей / bare tray", "100.0", "100.0–100.0", "3"]);
  expect(rows).toContainEqual(["отношение / ratio", "0.990", "0.945–1.095", "3"]);
});

test("the columns stand below each other", () => {
  const comparison = compare({ application: [5], bareTray: [1000] });
  const section = {
    title: { ru: "а", en: "a" },
    unit: 1,
    unitName: { ru: "мс", en: "ms" },
    digits: 0,
    comparison,
  };
  const [heading, , first, second] = benchTable([section]).split("\n");
  expect(first?.length).toBe(heading?.length);
  expect(second?.length).toBe(heading?.length);
});
