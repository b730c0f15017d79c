import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { isRecord, parseJson } from "../setup/json.mjs";
import { unzip } from "./unzip.mjs";

/** @import { Log } from "../log.mjs" */

const probeTimeoutMs = 3_500;

/**
 * The exact version of Electron that the installed development dependency stands for, and its checksums.
 *
 * @param {string} projectFolder
 * @returns {Promise<{ version: string, checksums: Record<string, string> }>}
 */
export async function readPinnedElectron(projectFolder) {
  const packageFolder = path.join(projectFolder, "node_modules", "electron");
  const manifest = parseJson(await readFile(path.join(packageFolder, "package.json"), "utf8"));
  const listed = parseJson(await readFile(path.join(packageFolder, "checksums.json"), "utf8"));
  const version = isRecord(manifest) ? manifest["version"] : null;
  if (typeof version !== "string" || !isRecord(listed))
    throw new Error("node_modules/electron is not Electron");
  /** @type {Record<string, string>} */
  const checksums = {};
  for (const [name, checksum] of Object.entries(listed)) {
    if (typeof checksum === "string") checksums[name] = checksum;
  }
  return { version, checksums };
}

/**
 * Whether the official download host (or the mirror named in `ELECTRON_MIRROR`) answers within a few seconds.
 *
 * @param {string} version
 * @param {typeof fetch} [send]
 */
export async function isOfficialHostAnswering(version, send = fetch) {
  const mirror = process.env["ELECTRON_MIRROR"] ?? process.env["npm_config_electron_mirror"];
  const base = mirror ?? "https://github.com/electron/electron/releases/download/";
  return isAnswering(`${base}v${version}/SHASUMS256.txt`, send);
}

/**
 * Whether a host answers within a few seconds.
 *
 * @param {string} address
 * @param {typeof fetch} [send]
 */
export async function isAnswering(address, send = fetch) {
  try {
    const signal = AbortSignal.timeout(probeTimeoutMs);
    const response = await send(address, { method: "HEAD", redirect: "manual", signal });
    return response.status < 400;
  } catch {
    return false;
  }
}

/**
 * Downloads the official runtime of this platform, checks it against the pinned checksum and unpacks it.
 *
 * @param {{ version: string, checksums: Record<string, string>, folder: string, log: Log }} options
 */
export async function fetchOfficialRuntime({ version, checksums, folder, log }) {
  const { downloadArtifact, ElectronDownloadCacheMode } = await import("@electron/get");
  log.step({ ru: `Загрузка Electron ${version} (около 110 МБ)`, en: "downloading Electron (about 110 MB)" });
  const zipPath = await downloadArtifact({
    version,
    artifactName: "electron",
    platform: process.platform,
    arch: process.arch,
    checksums,
    cacheMode: ElectronDownloadCacheMode.Bypass,
    tempDirectory: folder,
    downloadOptions: { quiet: true },
  });
  await unzip({ zipPath, folder });
  await rm(path.dirname(zipPath), { recursive: true, force: true });
}
