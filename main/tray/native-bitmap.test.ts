import { expect, it } from "vitest";
import { nativeBitmap } from "./native-bitmap";

it("swaps red and blue and multiplies the colours by the alpha", () => {
  const rgba = new Uint8ClampedArray([255, 100, 0, 255, 255, 100, 10, 128, 255, 255, 255, 0]);
  expect([...nativeBitmap({ width: 3, height: 1, rgba })]).toEqual([
    0, 100, 255, 255, 5, 50, 128, 128, 0, 0, 0, 0,
  ]);
});
