import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readBuildOptions } from "../build-options.mjs";
import { outFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { SetupFailure } from "../script.mjs";

/** @import { Log } from "../log.mjs" */

const stampPath = path.join(outFolder, ".source-stamp");
const sourceFolders = ["contract", "locales", "main", "preload", "renderer", "simulator", "build/icons"];
const sourceFiles = [
  "package.json",
  "package-lock.json",
  "electron.vite.config.ts",
  "build/build-options.mjs",
  "build/licences.mjs",
  "electron-builder.yml",
  "build/replaced-modules.mjs",
  "tsconfig.json",
];
const testFile = /\.test\.tsx?$/;

/**
 * Builds the application and the simulator into `out/` when a source changed since they were built.
 *
 * @param {{ log: Log, isForced?: boolean }} options
 * @throws {SetupFailure} when the build fails
 */
export async function ensureBuilt({ log, isForced = false }) {
  const stamp = await sourceStamp(projectFolder);
  const isBuilt = !isForced && (await readFile(stampPath, "utf8").catch(() => null)) === stamp;
  if (!isBuilt) await build(log, stamp);
  log.ready({ ru: "Сборка", en: "build" });
}

/**
 * @param {Log} log
 * @param {string} stamp
 */
async function build(log, stamp) {
  log.step({ ru: "Сборка приложения", en: "building the application" });
  const result = await runCaptured(process.execPath, [toolEntry("electron-vite"), "build"], {
    cwd: projectFolder,
  });
  if (result.exitCode !== 0) {
    throw new SetupFailure({
      ru: `Сборка не удалась: исправьте ошибку в исходном тексте и повторите команду.\n${tailOf(result)}`,
      en: "The build failed: correct the error in the sources and run the command again.",
    });
  }
  await writeFile(stampPath, stamp);
}

/**
 * One text for all that goes into the built application: it changes when a source or an option of the build does, not
 * when a test does.
 *
 * @param {string} folder the checkout
 * @returns {Promise<string>}
 */
export async function sourceStamp(folder) {
  const found = await Promise.all(sourceFolders.map((name) => filesIn(folder, name)));
  const names = [...sourceFiles, ...found.flat()].filter((name) => !testFile.test(name)).sort();
  const contents = await Promise.all(
    names.map((name) => readFile(path.join(folder, name)).catch(() => "missing")),
  );
  const hash = createHash("sha256").update(JSON.stringify(readBuildOptions(process.env)));
  for (const [index, name] of names.entries()) {
    const content = contents[index] ?? "";
    hash.update(`${name}\0${content.length}\0`).update(content);
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
