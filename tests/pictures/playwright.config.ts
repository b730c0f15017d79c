import { join } from "node:path";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: __dirname,
  globalSetup: join(__dirname, "global-setup.ts"),
  outputDir: join(__dirname, "../../artifacts/pictures-compared"),
  // The pictures that the window has to equal: lossless WebP, less than half of a PNG's size.
  snapshotPathTemplate: join(__dirname, "baseline/{arg}{ext}"),
  updateSnapshots: process.env["PLUSOFON_DRAW_PICTURES"] === "1" ? "changed" : "none",
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000, toMatchSnapshot: { threshold: 0 } },
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
});
