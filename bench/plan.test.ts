import { expect, test } from "vitest";
import { readPlan, subjects } from "./plan.mjs";

const usual = { runs: 5, subjects: [...subjects], restSeconds: 60, accounts: [1, 10, 100, 1000] };

test.each([
  [[], usual],
  [
    ["--runs=1", "--only=rest", "--rest-seconds=0"],
    { ...usual, runs: 1, subjects: ["rest"], restSeconds: 0 },
  ],
  [["--only=size", "--only=start", "--accounts=7"], { ...usual, subjects: ["start", "size"], accounts: [7] }],
])("%j is understood", (args, plan) => {
  expect(readPlan(args)).toEqual(plan);
});

test.each([
  ...["--runs=0", "--runs=many", "--runs=", "--rest-seconds=-1", "--only=window", "--accounts=0"],
  ...["--run=5", "5"],
])("%s is refused by name", (argument) => {
  expect(() => readPlan([argument])).toThrow(argument);
});
