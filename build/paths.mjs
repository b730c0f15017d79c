import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const projectFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The built application, and the built simulator's entry file. */
export const outFolder = path.join(projectFolder, "out");
export const simulatorEntry = path.join(outFolder, "simulator", "index.js");

/** Installers, and the unpacked program that they are made of. */
export const distFolder = path.join(projectFolder, "dist");

/** Pictures and reports that the scripts leave behind. */
export const artifactsFolder = path.join(projectFolder, "artifacts");

/**
 * The project's folder in the user's cache.
 *
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [home]
 */
export function cacheFolder(platform = process.platform, env = process.env, home = os.homedir()) {
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  // The XDG specification: a relative path is invalid and to be ignored.
  let userCache = path.isAbsolute(xdg) ? xdg : path.join(home, ".cache");
  if (platform === "win32") userCache = env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local");
  if (platform === "darwin") userCache = path.join(home, "Library", "Caches");
  return path.join(userCache, "plusofon-tray");
}

/**
 * The entry files of the tools, to be run by this very Node on every platform.
 *
 * @param {"tsc" | "biome" | "vitest" | "electron-vite" | "electron-builder" | "playwright"} tool
 */
export function toolEntry(tool) {
  const entries = {
    tsc: "typescript/bin/tsc",
    biome: "@biomejs/biome/bin/biome",
    vitest: "vitest/vitest.mjs",
    "electron-vite": "electron-vite/bin/electron-vite.js",
    "electron-builder": "electron-builder/cli.js",
    playwright: "@playwright/test/cli.js",
  };
  return path.join(projectFolder, "node_modules", entries[tool]);
}
