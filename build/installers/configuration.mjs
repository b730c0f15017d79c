import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectFolder } from "../paths.mjs";

/** The file that says how the program is packaged. The program's identity, `appId`, stands in it alone. */
export const configurationName = "electron-builder.yml";

/** The text of the configuration. */
export function readConfiguration() {
  return readFile(path.join(projectFolder, configurationName), "utf8");
}

/**
 * A setting of the configuration that is one line.
 *
 * @param {string} name such as `appId`
 * @returns {Promise<string>}
 * @throws {Error} when there is none of that name, or several
 */
export async function readSetting(name) {
  const found = [...(await readConfiguration()).matchAll(new RegExp(`^ *${name}: (.+)$`, "gm"))];
  const [only] = found;
  if (only?.[1] === undefined || found.length > 1)
    throw new Error(`${configurationName} has no single ${name}`);
  return only[1];
}

/**
 * The address of the project's own page; null while a placeholder stands in for it: nothing answers under `.invalid`
 * (RFC 2606).
 *
 * @param {string} homepage as in package.json
 * @returns {string | null}
 */
export function projectPage(homepage) {
  return new URL(homepage).hostname.endsWith(".invalid") ? null : homepage;
}
