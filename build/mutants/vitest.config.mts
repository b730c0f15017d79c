import { defineConfig } from "vitest/config";
import config from "../../vitest.config.mjs";

// Without the tests that read the sources instead of running them, the week, which takes longer than all others, and
// those that need a process of their own.
const { projects: _, ...settings } = config.test ?? {};

export default defineConfig({
  ...config,
  test: {
    ...settings,
    // A changed program may wait forever.
    testTimeout: 5_000,
    exclude: [
      "**/node_modules/**",
      "{artifacts,bench,build}/**",
      "locales/usage.test.ts",
      "main/composition/week.soak.test.ts",
      "main/storage/private-folder.test.ts",
    ],
  },
});
