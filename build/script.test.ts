import { expect, test } from "vitest";
import { checkNodeVersion } from "./script.mjs";

test.each(["20.19.0", "20.20.2", "21.0.0", "100.0.0"])("Node %s is accepted", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(["20.18.3", "18.99.0", "8.0.0"])("Node %s is refused by its version", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`this is ${version}`);
});
