import { SetupFailure } from "../setup-failure.mjs";

const oldest = "20.19.0";

/**
 * Refuses a Node that is too old for the tools. This file and all that it imports must parse on old versions.
 *
 * @param {string} version such as `20.19.1`
 * @throws {SetupFailure} when it is older than 20.19
 */
export function checkNodeVersion(version) {
  if (isAtLeast(version, oldest)) return;
  throw new SetupFailure({
    ru: `Нужен Node.js 20.19 или новее, а здесь ${version}: обновите Node.js и повторите команду.`,
    en: `Node.js 20.19 or newer is needed and this is ${version}: update Node.js and run the command again.`,
  });
}

/**
 * @param {string} version
 * @param {string} minimum
 */
function isAtLeast(version, minimum) {
  const actual = version.split(".").map(Number);
  const wanted = minimum.split(".").map(Number);
  for (const [index, part] of wanted.entries()) {
    const difference = (actual[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
