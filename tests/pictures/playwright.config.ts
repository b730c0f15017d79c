import { join } from "node:path";
import { suiteConfig } from "../suite-config";

export default suiteConfig(__dirname, {
  globalSetup: join(__dirname, "global-setup.ts"),
  outputDir: join(__dirname, "../../artifacts/pictures-compared"),
  // The pictures that the window has to equal: lossless WebP, less than half of a PNG's size.
  snapshotPathTemplate: join(__dirname, "baseline/{arg}{ext}"),
  updateSnapshots: process.env["PLUSOFON_DRAW_PICTURES"] === "1" ? "changed" : "none",
  workers: 2,
  fullyParallel: true,
  expect: { timeout: 15_000, toMatchSnapshot: { threshold: 0 } },
  retries: 0,
});
