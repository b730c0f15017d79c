import { createWriteStream } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

const typeBits = 0o170000;
const symbolicLink = 0o120000;

/**
 * Unpacks a zip with file modes and symbolic links.
 *
 * @param {object} options
 * @param {string} options.zipPath
 * @param {string} options.folder where to
 * @param {(name: string) => string | null} [options.rename] the name to unpack an entry as; null leaves it out
 */
export async function unzip({ zipPath, folder, rename = (name) => name }) {
  const { default: yauzl } = await import("yauzl");
  const zip = await yauzl.openPromise(zipPath, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName);
    if (name === null || name.endsWith("/")) continue;
    const target = insideFolder(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & typeBits) === symbolicLink) {
      const link = await text(content);
      insideFolder(folder, path.join(path.dirname(name), link));
      await symlink(link, target);
    } else {
      await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
    }
  }
}

/**
 * The full path of `name` below `folder`.
 *
 * @param {string} folder
 * @param {string} name
 * @throws {Error} when it leads outside
 */
export function insideFolder(folder, name) {
  const target = path.resolve(folder, name);
  if (!target.startsWith(folder + path.sep)) throw new Error(`The archive leads outside its folder: ${name}`);
  return target;
}
