import { expect, test } from "vitest";
import { createLog } from "../log.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { runChecks } from "./run-checks.mjs";

test("every check runs, and one that throws is a failure with its reason", async () => {
  let output = "";
  const write = (text: string) => {
    output += text;
  };
  let time = 0;
  const now = () => {
    time += 500;
    return time;
  };
  const failing = () => Promise.reject(new SetupFailure({ ru: "сломано", en: "broken" }));
  const tallies = await runChecks(
    [
      { title: { ru: "Сборка", en: "build" }, run: failing },
      { title: { ru: "Типы", en: "types" }, run: async () => ({ passed: 1, failed: 0 }) },
    ],
    { log: createLog({ write }), write, now },
  );
  expect(tallies).toEqual([
    { passed: 0, failed: 1 },
    { passed: 1, failed: 0 },
  ]);
  expect(output).toContain("== Сборка / build ==");
  expect(output).toContain("✗ broken");
  expect(output).toContain("== 1 passed, 0 failed, 0.5 s ==");
});
