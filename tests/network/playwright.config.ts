import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const artifacts = join(__dirname, "../../artifacts/network");

/** Runs in a network namespace of its own, which `tests/network/namespace.mjs` makes. */
export default defineConfig({
  testDir: __dirname,
  outputDir: artifacts,
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  // On a machine that nobody watches a failed test is reported with its reason and repeated once; elsewhere it has failed.
  retries: process.env["CI"] === undefined ? 0 : 1,
});
