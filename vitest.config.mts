import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{contract,main,preload,locales,simulator,build,renderer,preload,tests/desktop,bench}/**/*.test.{ts,tsx}",
    ],
  },
});
