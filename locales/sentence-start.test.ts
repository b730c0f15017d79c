import { expect, test } from "vitest";
import { sentenceStart } from "./sentence-start";

test("the first letter becomes a capital and the rest stays", () => {
  expect(["данные на 14:05", "SMS", "", "🙂 да"].map(sentenceStart)).toEqual([
    "Данные на 14:05",
    "SMS",
    "",
    "🙂 да",
  ]);
});
