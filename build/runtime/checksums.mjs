import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * Reads a list as `sha256sum` writes it.
 *
 * @param {string} text
 * @returns {Map<string, string>} checksum in hex by file name with slashes
 * @throws {Error} when a line is not one of such a list
 */
export function parseChecksums(text) {
  return new Map(
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, checksum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (checksum === undefined || name === undefined) throw new Error(`Not a checksum line: ${line}`);
        return [name.replace(/^\.\//, ""), checksum];
      }),
  );
}

/**
 * How the files below a folder differ from a list: the names of those that are missing, different or not in it.
 * Empty when they are exactly those.
 *
 * @param {string} folder
 * @param {Map<string, string>} checksums
 * @returns {Promise<string[]>}
 */
export async function findDifferences(folder, checksums) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  const differences = [...checksums.keys()].filter((name) => !found.includes(name));
  for (const name of found) {
    const wanted = checksums.get(name);
    if (wanted === undefined || (await sha256Of(path.join(folder, name))) !== wanted) differences.push(name);
  }
  return differences.sort();
}

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
