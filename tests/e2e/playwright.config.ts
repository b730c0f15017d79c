import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const artifacts = join(__dirname, "../../artifacts/e2e");

export default defineConfig({
  testDir: __dirname,
  outputDir: artifacts,
  // Each worker has a desktop of its own; more of them than cores only makes each slower.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  // On a machine that nobody watches a failed test is reported with its reason and repeated once; elsewhere it has failed.
  retries: process.env["CI"] === undefined ? 0 : 1,
});
