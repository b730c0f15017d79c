import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const sourceFolders = ["contract", "locales", "main", "preload", "renderer", "simulator", "build/icons"];
const sourceFiles = [
  "package.json",
  "package-lock.json",
  "electron.vite.config.ts",
  "build/replaced-modules.mjs",
  "tsconfig.json",
];
const testFile = /\.test\.tsx?$/;

/**
 * One text for all that goes into the built application: it changes when a source does, not when a test does.
 *
 * @param {string} folder the checkout
 * @returns {Promise<string>}
 */
export async function sourceStamp(folder) {
  const found = await Promise.all(sourceFolders.map((name) => filesIn(folder, name)));
  const names = [...sourceFiles, ...found.flat()].filter((name) => !testFile.test(name)).sort();
  const contents = await Promise.all(
    names.map((name) => readFile(path.join(folder, name)).catch(() => null)),
  );
  const hash = createHash("sha256");
  for (const [index, name] of names.entries()) {
    const content = contents[index] ?? null;
    hash.update(content === null ? `${name}\0missing\0` : `${name}\0${content.length}\0`);
    if (content !== null) hash.update(content);
  }
  return hash.digest("hex");
}

/**
 * The files below a folder of the checkout, by their path in it with slashes.
 *
 * @param {string} folder
 * @param {string} name
 */
async function filesIn(folder, name) {
  const entries = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
}
