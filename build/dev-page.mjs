import path from "node:path";
import { build } from "vite";
import { projectFolder } from "./paths.mjs";

/**
 * Builds the window's page with its stand-in for the main process, as `npm run dev:renderer` has it, and as small and as
 * fast as the application's own.
 *
 * @param {string} outFolder is emptied first
 */
export async function buildDevPage(outFolder) {
  const root = path.join(projectFolder, "renderer");
  await build({
    root,
    configFile: path.join(root, "vite.config.ts"),
    logLevel: "error",
    build: {
      outDir: outFolder,
      emptyOutDir: true,
      rollupOptions: { input: path.join(root, "dev.html") },
    },
  });
}
