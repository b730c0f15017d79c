import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { balanceCases } from "./balance.cases";
import { blockCases } from "./block.cases";
import { bodyCases } from "./body.cases";
import { connectionCases } from "./connection.cases";
import { customerCases } from "./customer.cases";
import { envelopeCases } from "./envelope.cases";
import { jsonCases } from "./json.cases";
import { redirectCases } from "./redirect.cases";
import { rowsElsewhere } from "./rows-elsewhere";
import { statusCases } from "./status.cases";
import { tfaCases } from "./tfa.cases";
import { trialCases } from "./trial.cases";

const cases = [
  ...connectionCases,
  ...redirectCases,
  ...statusCases,
  ...bodyCases,
  ...jsonCases,
  ...envelopeCases,
  ...customerCases,
  ...trialCases,
  ...blockCases,
  ...tfaCases,
  ...balanceCases,
];

/** The rules of the table, `A1` to `E20` and `M1` to `M14`. */
const document = await readFile("docs/api-behaviour.md", "utf8");
const allRows = [...document.matchAll(/^\| ([A-EM]\d+) \|/gm)].map(([, row = ""]) => row);

test("the table is whole", () => expect(allRows).toHaveLength(26 + 17 + 17 + 48 + 20 + 14));

describe.each(allRows)("%s", (row) => {
  const ofRow = cases.filter((hostileCase) => hostileCase.row === row);
  if (ofRow.length === 0) {
    test("is proven elsewhere", () => expect(rowsElsewhere[row]).toBeDefined());
  }
  for (const { title, run } of ofRow) test(`${row} ${title}`, run);
});

test.each(Object.entries(rowsElsewhere))("%s is named by what proves it, %s", async (row, path) => {
  expect(await readFile(path, "utf8")).toMatch(new RegExp(`\\b${row}\\b`));
});

test("every row is proven here or elsewhere, and no unknown row is named", () => {
  const proven = new Set([...cases.map(({ row }) => row), ...Object.keys(rowsElsewhere)]);
  expect(allRows.filter((row) => !proven.has(row))).toEqual([]);
  expect([...proven].filter((row) => !allRows.includes(row))).toEqual([]);
  const here = new Set(cases.map(({ row }) => row)).size;
  process.stdout.write(
    `Hostile shapes: ${allRows.length} rows; ${cases.length} cases here prove ${here} of them, ` +
      `${Object.keys(rowsElsewhere).length} are proven elsewhere, wholly or in part\n`,
  );
});
