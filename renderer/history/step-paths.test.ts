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

test("the area reaches from a negative value up to zero", () => {
  const points = [-2, 1, 1].map((value, index) => ({ at: index * 10, value, isAlone: false }));
  const { area } = stepPaths(
    points,
    (at) => at,
    (value) => 50 - 10 * value,
  );
  expect(area).toBe("M0 50V70H10V50ZM10 50V40H20V50Z");
});
