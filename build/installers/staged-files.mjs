import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const sandboxHelper = "chrome-sandbox";

/**
 * Everything below a folder, by full path, a folder before what is in it.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, isFolder: boolean }[]>}
 */
export async function entriesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => ({ file: path.join(entry.parentPath, entry.name), isFolder: entry.isDirectory() }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

/**
 * Gives every staged file the mode that it has in a package, whatever the umask of the checkout was. Libraries are not
 * programs, and Chromium's helper needs root where there are no user namespaces.
 *
 * @param {string} folder
 */
export async function setModes(folder) {
  for (const { file, isFolder } of await entriesIn(folder)) {
    const isProgram = isFolder || (((await stat(file)).mode & 0o111) !== 0 && !/\.so(\.\d+)?$/.test(file));
    const mode = path.basename(file) === sandboxHelper ? 0o4755 : isProgram ? 0o755 : 0o644;
    await chmod(file, mode);
  }
}

/**
 * Takes the `%U` off the menu entries' command: the program opens no files or addresses, and electron-builder has no
 * option to leave it out.
 *
 * @param {string} folder
 */
export async function dropFileArgument(folder) {
  for (const { file } of await entriesIn(folder)) {
    if (!file.endsWith(".desktop")) continue;
    await writeFile(file, (await readFile(file, "utf8")).replace(/^(Exec=.*) %U$/m, "$1"));
  }
}
