import { expect, test } from "vitest";
import { readPlan } from "./plan.mjs";

test("by itself everything is measured, five times, after a minute of rest", () => {
  expect(readPlan([])).toEqual({ runs: 5, isStartMeasured: true, isMemoryMeasured: true, restSeconds: 60 });
});

test("a quick try", () => {
  const plan = readPlan(["--runs=1", "--only=memory", "--rest-seconds=0"]);
  expect(plan).toEqual({ runs: 1, isStartMeasured: false, isMemoryMeasured: true, restSeconds: 0 });
  expect(readPlan(["--only=start"])).toMatchObject({ isStartMeasured: true, isMemoryMeasured: false });
});

test.each(["--runs=0", "--runs=many", "--runs=", "--rest-seconds=-1", "--only=window", "--run=5", "5"])(
  "%s is refused by name",
  (word) => {
    expect(() => readPlan([word])).toThrow(word);
  },
);

test("the two halves exclude each other", () => {
  expect(() => readPlan(["--only=start", "--only=memory"])).toThrow("--only");
});
