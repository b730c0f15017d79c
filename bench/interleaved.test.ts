import { expect, test } from "vitest";
import { interleaved } from "./interleaved.mjs";

test("the programs take turns, and each keeps its own values in order", async () => {
  const order: string[] = [];
  const measured = await interleaved(2, async ({ name }, run) => {
    order.push(`${name} ${run}`);
    return order.length;
  });
  expect(order).toEqual(["application 1", "bareTray 1", "application 2", "bareTray 2"]);
  expect(measured).toEqual({ application: [1, 3], bareTray: [2, 4] });
});
