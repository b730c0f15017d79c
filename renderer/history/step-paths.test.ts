import { expect, test } from "vitest";
import { stepPaths } from "./step-paths";

test("a value goes on level to the next, and the line is broken where none is known", () => {
  const points = [0, 2, null, 3].map((value, index) => ({ at: index * 10, value, isAlone: index === 3 }));
  expect(
    stepPaths(
      points,
      (at) => at,
      (value) => 100 - 10 * value,
    ),
  ).toEqual({
    line: "M0 100H10V80M30 70",
    area: "M0 100V100H10V100Z",
    dots: "M30 70h0",
  });
});
