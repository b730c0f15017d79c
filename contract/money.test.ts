import { expect, test } from "vitest";
import { decimalRoubles } from "./money";

test.each([
  [125_550, "1255.50"],
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [-4_000, "-40.00"],
  [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
])("%d kopecks are %s roubles for scripts", (kopecks, text) => expect(decimalRoubles(kopecks)).toBe(text));
