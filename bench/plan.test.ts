import { expect, test } from "vitest";
import { readPlan } from "./plan.mjs";

test.each([
  [[], { runs: 5, subjects: ["start", "opening", "memory", "accounts"], restSeconds: 60 }],
  [["--runs=1", "--only=memory", "--rest-seconds=0"], { runs: 1, subjects: ["memory"], restSeconds: 0 }],
])("%j is understood", (args, plan) => {
  expect(readPlan(args)).toEqual(plan);
});

test.each(["--runs=0", "--runs=many", "--runs=", "--rest-seconds=-1", "--only=window", "--run=5", "5"])(
  "%s is refused by name",
  (argument) => {
    expect(() => readPlan([argument])).toThrow(argument);
  },
);
