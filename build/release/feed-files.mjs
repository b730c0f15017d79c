import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * A file of the feed. `sha512`: base64; `size`: bytes.
 *
 * @typedef {{ name: string, sha512: string, size: number }} FeedFile
 */

/** What electron-updater asks for on each system, and which installers that names. Packages are not among them. */
const descriptions = [
  { name: "latest-linux.yml", pattern: /\.AppImage$/ },
  { name: "latest.yml", pattern: /-win-.*\.exe$/ },
  { name: "latest-mac.yml", pattern: /-mac-.*\.zip$/ },
];

/**
 * Writes the files by which the program finds a new version into the folder of its installers.
 *
 * @param {string} folder
 * @param {string} version
 * @returns {Promise<string[]>} the names of the files that were written
 */
export async function writeFeedFiles(folder, version) {
  const names = await readdir(folder);
  const written = [];
  for (const { name, pattern } of descriptions) {
    const files = await Promise.all(
      names
        .filter((candidate) => pattern.test(candidate))
        .sort()
        .map((file) => feedFile(folder, file)),
    );
    if (files.length === 0) continue;
    await writeFile(path.join(folder, name), feedDescription(version, files));
    written.push(name);
  }
  return written;
}

/**
 * The description of a version for one system.
 *
 * @param {string} version
 * @param {readonly FeedFile[]} files
 * @returns {string} YAML
 */
export function feedDescription(version, files) {
  return [
    `version: ${version}`,
    "files:",
    ...files.flatMap(({ name, sha512, size }) => [
      `  - url: ${name}`,
      `    sha512: ${sha512}`,
      `    size: ${size}`,
    ]),
    "",
  ].join("\n");
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<FeedFile>}
 */
async function feedFile(folder, name) {
  const file = path.join(folder, name);
  const { size } = await stat(file);
  return { name, sha512: await digestOf(file, "sha512", "base64"), size };
}

/**
 * The digest of a file.
 *
 * @param {string} file
 * @param {"sha256" | "sha512"} algorithm
 * @param {"hex" | "base64"} encoding
 */
export async function digestOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}
