import { runCaptured } from "../run-process.mjs";

/** @import { Captured } from "../run-process.mjs" */

/**
 * Runs npm: the very one that started this script, else the one on the path.
 *
 * @param {string[]} npmArguments
 * @param {string} folder
 * @returns {Promise<Captured>}
 */
export function runNpm(npmArguments, folder) {
  const entry = process.env["npm_execpath"];
  if (entry?.endsWith("npm-cli.js")) {
    return runCaptured(process.execPath, [entry, ...npmArguments], { cwd: folder });
  }
  return process.platform === "win32"
    ? runCaptured("cmd.exe", ["/d", "/s", "/c", "npm.cmd", ...npmArguments], { cwd: folder })
    : runCaptured("npm", npmArguments, { cwd: folder });
}

/**
 * The settings of npm that reaching its registry takes, as the user configured them.
 *
 * @typedef {object} NpmSettings
 * @property {string} registry
 * @property {string | null} httpsProxy
 * @property {string | null} noProxy
 * @property {string | null} certificateFile
 * @property {boolean} isTlsStrict
 */

/**
 * Reads npm's settings.
 *
 * @param {string} folder
 * @returns {Promise<NpmSettings>}
 */
export async function readNpmSettings(folder) {
  const keys = ["registry", "https-proxy", "proxy", "noproxy", "cafile", "strict-ssl"];
  const { stdout } = await runNpm(["config", "get", ...keys], folder);
  return parseNpmSettings(stdout);
}

/**
 * Reads the output of `npm config get` with several keys: a line `key=value` for each.
 *
 * @param {string} output
 * @returns {NpmSettings}
 * @throws {Error} when it names no registry
 */
export function parseNpmSettings(output) {
  const values = new Map(
    output.split("\n").flatMap((line) => {
      const [, key, value] = /^([a-z-]+)=(.*)$/.exec(line.trim()) ?? [];
      const isSet = key !== undefined && value !== undefined && !["", "null", "undefined"].includes(value);
      return isSet ? [/** @type {const} */ ([key, value])] : [];
    }),
  );
  const registry = values.get("registry");
  if (registry === undefined) throw new Error("npm names no registry");
  return {
    registry,
    httpsProxy: values.get("https-proxy") ?? values.get("proxy") ?? null,
    noProxy: values.get("noproxy") ?? null,
    certificateFile: values.get("cafile") ?? null,
    isTlsStrict: values.get("strict-ssl") !== "false",
  };
}
