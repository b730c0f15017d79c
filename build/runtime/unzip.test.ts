import { expect, test } from "vitest";
import { insideFolder } from "./unzip.mjs";

test("names stay inside the folder", () => {
  expect(insideFolder("/cache/a", "locales/ru.pak")).toBe("/cache/a/locales/ru.pak");
});

test("names that lead outside are refused", () => {
  for (const name of ["../b", "locales/../../b", "/etc/passwd", "../ab", "."]) {
    expect(() => insideFolder("/cache/a", name)).toThrow("outside");
  }
});
