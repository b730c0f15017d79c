import { expect, it } from "vitest";
import { createRateLimit } from "./rate-limit";

it("lets a burst through, then so many a second, however many are asked for", () => {
  let now = 5_000;
  const mayAnswer = createRateLimit(() => now);
  const answered = (asked: number) => Array.from({ length: asked }, mayAnswer).filter(Boolean).length;
  expect(answered(10_000)).toBe(300);
  expect(answered(10_000)).toBe(0);
  now += 1_000;
  expect(answered(10_000)).toBe(100);
  now += 3_600_000;
  expect(answered(10_000)).toBe(300);
});
