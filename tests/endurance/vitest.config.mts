import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { replacedModules } from "../../build/replaced-modules.mjs";

const root = join(import.meta.dirname, "../..");

export default defineConfig({
  root,
  plugins: [replacedModules(root)],
  test: {
    server: { deps: { inline: ["electron-store", "conf"] } },
    include: ["tests/endurance/*.endurance.ts"],
    // The budget is each part's own.
    testTimeout: 0,
    // What is measured must not share a process with what measures something else.
    pool: "forks",
    fileParallelism: false,
  },
});
