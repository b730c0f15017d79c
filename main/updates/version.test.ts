import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNewer } from "./version";

describe("a version is newer", () => {
  it.each([
    ["1.2.4", "1.2.3"],
    ["1.10.0", "1.9.9"],
    ["2.0.0", "1.99.99"],
    ["0.1.10", "0.1.9"],
    ["1.0.1", "1.0.0-beta.1"],
  ])("%s than %s, and not the other way", (one, other) => {
    expect([isNewer(one, other), isNewer(other, one), isNewer(one, one)]).toEqual([true, false, false]);
  });

  it("by number and not by letter, for any numbers", () => {
    const numbers = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999));
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [weightOfOne = 0, weightOfOther = 0] = [one, other].map(([a, b, c]) => a * 1e6 + b * 1e3 + c);
        expect(isNewer(one.join("."), other.join("."))).toBe(weightOfOne > weightOfOther);
      }),
    );
  });

  it("never than what is no version", () => {
    expect([isNewer("1.0.0", "unknown"), isNewer("unknown", "1.0.0")]).toEqual([false, false]);
  });
});
