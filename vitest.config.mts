import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { replacedModules } from "./build/replaced-modules.mjs";

// Before any process of the tests starts: shared modules keep the time zone in their formatters.
process.env["TZ"] = "Europe/Moscow";

const folders = [
  ...["contract", "main", "preload", "locales", "simulator", "build", "renderer", "bench"],
  ...["tests/desktop", "tests/hostile-shapes"],
];
const testFiles = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.test\.tsx?$/.test(name)),
);
/** Whether the file replaces modules, or changes the time zone, which modules keep in their formatters. */
const isIsolated = (name: string): boolean =>
  /vi\.mock\(|"TZ"/.test(readFileSync(join(import.meta.dirname, name), "utf8"));

export default defineConfig({
  plugins: [replacedModules(import.meta.dirname)],
  test: {
    // With their replaced modules, as they are bundled.
    server: { deps: { inline: ["electron-store", "conf", "axios"] } },
    // Long enough for a machine that is busy: no test is there to measure time.
    testTimeout: 30_000,
    // Style sheets are empty in tests, but for those that are read as text.
    css: { include: [/\.css\?raw$/] },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Modules are loaded once and shared, which takes a third of the time.
    projects: [
      {
        extends: true,
        test: { name: "shared", isolate: false, include: testFiles.filter((name) => !isIsolated(name)) },
      },
      { extends: true, test: { name: "isolated", include: testFiles.filter(isIsolated) } },
    ],
  },
});
