import { defineConfig } from "vitest/config";
import { replacedModules } from "./build/replaced-modules.mjs";

export default defineConfig({
  plugins: [replacedModules(import.meta.dirname)],
  test: {
    // With their replaced modules, as they are bundled.
    server: { deps: { inline: ["electron-store", "conf", "axios"] } },
    // Long enough for a machine that is busy: no test is there to measure time.
    testTimeout: 30_000,
    // Style sheets are empty in tests, but for those that are read as text.
    css: { include: [/\.css\?raw$/] },
    include: [
      "{contract,main,preload,locales,simulator,build,renderer,preload,tests/desktop,tests/hostile-shapes,bench}/**/*.test.{ts,tsx}",
    ],
  },
});
