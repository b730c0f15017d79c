import { expect, test } from "vitest";
import { isInstalled } from "./dependencies.mjs";

const lock = {
  packages: {
    "": { name: "app" },
    "node_modules/axios": { version: "1.2.3" },
    "node_modules/tool-darwin": { version: "1.0.0", optional: true },
  },
};

test("installed: each package in its version, other platforms' left out", () => {
  expect(isInstalled(lock, { packages: { "node_modules/axios": { version: "1.2.3" } } })).toBe(true);
});

test("not installed: a package missing, in another version, or no record at all", () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, { packages: { "node_modules/axios": { version: "1.2.4" } } })).toBe(false);
  expect(isInstalled(lock, null)).toBe(false);
  expect(isInstalled(null, { packages: {} })).toBe(false);
});

test("an optional package in another version is not installed", () => {
  const hidden = {
    packages: {
      "node_modules/axios": { version: "1.2.3" },
      "node_modules/tool-darwin": { version: "0.9.0" },
    },
  };
  expect(isInstalled(lock, hidden)).toBe(false);
});
