/**
 * Whether a flag was given, with or without a value.
 *
 * @param {string[]} flags
 * @param {string} name such as `--api`
 */
export function hasFlag(flags, name) {
  return flags.some((flag) => flag === name || flag.startsWith(`${name}=`));
}

/**
 * What is added to the user's flags on the virtual desktop: a folder of its own, and the demo unless the flags say
 * where the data comes from.
 *
 * @param {string[]} flags
 * @param {string} userDataFolder
 */
export function virtualDesktopFlags(flags, userDataFolder) {
  if (hasFlag(flags, "--user-data-dir")) return flags;
  const hasSource = hasFlag(flags, "--demo") || hasFlag(flags, "--api");
  return [...(hasSource ? [] : ["--demo"]), `--user-data-dir=${userDataFolder}`, ...flags];
}
