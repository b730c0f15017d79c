import { join } from "node:path";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: __dirname,
  globalSetup: join(__dirname, "../pictures/global-setup.ts"),
  outputDir: join(__dirname, "../../artifacts/docs-pictures"),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
});
