import { expect, test } from "vitest";
import { readPlan } from "./plan.mjs";

test("by itself everything is measured, five times, after a minute of rest", () => {
  const parts = new Set(["start", "memory", "accounts"]);
  expect(readPlan([])).toEqual({ runs: 5, parts, restSeconds: 60 });
});

test("a quick try", () => {
  const plan = readPlan(["--runs=1", "--only=memory", "--rest-seconds=0"]);
  expect(plan).toEqual({ runs: 1, parts: new Set(["memory"]), restSeconds: 0 });
  expect(readPlan(["--only=accounts"]).parts).toEqual(new Set(["accounts"]));
});

test.each(["--runs=0", "--runs=many", "--runs=", "--rest-seconds=-1", "--only=window", "--run=5", "5"])(
  "%s is refused by name",
  (word) => {
    expect(() => readPlan([word])).toThrow(word);
  },
);

test("two parts alone exclude each other", () => {
  expect(() => readPlan(["--only=start", "--only=memory"])).toThrow("--only");
});
