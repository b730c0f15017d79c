/** @import { BuildOptions } from "../main/system/build-options" */

/**
 * What the environment tells a build of where new versions come from:
 *
 * - `PLUSOFON_TRAY_FEED`: the folder of the update server's files; without it the build asks no server. A server on
 *   this computer is for a run of a checkout, and never built in;
 * - `PLUSOFON_TRAY_DOWNLOAD_PAGE`: the page with the installers; with a feed it must be there;
 * - `PLUSOFON_TRAY_PUBLISHER`: the name in the certificate that this build is signed with. Without it a program for
 *   Windows or macOS only announces new versions.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {BuildOptions}
 * @throws {Error} when an address is not https, or the page is missing
 */
export function readBuildOptions(env) {
  const updateFeed = secureAddress(env, "PLUSOFON_TRAY_FEED");
  const downloadPage = secureAddress(env, "PLUSOFON_TRAY_DOWNLOAD_PAGE");
  if (updateFeed !== null && downloadPage === null) {
    throw new Error("PLUSOFON_TRAY_DOWNLOAD_PAGE is missing: some users install new versions by hand");
  }
  return {
    updateFeed: updateFeed === null || updateFeed.endsWith("/") ? updateFeed : `${updateFeed}/`,
    downloadPage,
    publisher: env["PLUSOFON_TRAY_PUBLISHER"] || null,
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
function secureAddress(env, name) {
  const text = env[name] ?? "";
  if (text === "" || /^http:\/\/127\.0\.0\.1:\d+\/?$/.test(text)) return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  const isPlain = address?.username === "" && address.password === "" && address.search === "";
  if (address?.protocol !== "https:" || !isPlain) {
    throw new Error(`${name} is not an https address without a user, password or query`);
  }
  return address.href;
}
