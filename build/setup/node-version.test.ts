import { expect, test } from "vitest";
import { checkNodeVersion } from "./node-version.mjs";

test("20.19 and newer will do", () => {
  for (const version of ["20.19.0", "20.20.2", "21.0.0", "22.1.0", "100.0.0"]) {
    expect(() => checkNodeVersion(version)).not.toThrow();
  }
});

test("an older Node is refused by its version", () => {
  for (const version of ["20.18.3", "18.99.0", "8.0.0"]) {
    expect(() => checkNodeVersion(version)).toThrow(`this is ${version}`);
  }
});
