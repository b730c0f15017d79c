import { join } from "node:path";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: __dirname,
  outputDir: join(__dirname, "../../artifacts/packages"),
  // Packages are installed on the machine itself: one after the other.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env["CI"] !== undefined,
  // On a machine that nobody watches a failed test is reported with its reason and repeated once; elsewhere it has failed.
  retries: process.env["CI"] === undefined ? 0 : 1,
});
