import path from "node:path";

/**
 * The project's folder in the user's cache.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} homeFolder
 */
export function cacheFolder(platform, environment, homeFolder) {
  return path.join(userCacheFolder(platform, environment, homeFolder), "plusofon-tray");
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} homeFolder
 */
function userCacheFolder(platform, environment, homeFolder) {
  if (platform === "win32") return environment["LOCALAPPDATA"] ?? path.join(homeFolder, "AppData", "Local");
  if (platform === "darwin") return path.join(homeFolder, "Library", "Caches");
  const given = environment["XDG_CACHE_HOME"];
  // The XDG specification: a relative path is invalid and to be ignored.
  return given !== undefined && path.isAbsolute(given) ? given : path.join(homeFolder, ".cache");
}
