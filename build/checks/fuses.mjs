/** The byte of a fuse that is on is the character 1. Source: @electron/fuses, `FuseState`. */
const fuseOn = "1".charCodeAt(0);

/**
 * The fuse table of electron-builder.yml: each name with whether it is on.
 *
 * @param {string} configText
 * @returns {Map<string, boolean>}
 * @throws {Error} when there is no table
 */
export function parseFuseTable(configText) {
  const [, block] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(configText) ?? [];
  if (block === undefined) throw new Error("electron-builder.yml has no electronFuses");
  return new Map(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = "", value]) => [
      name,
      value === "true",
    ]),
  );
}

/**
 * How the fuses of an executable differ from the table. A fuse that the table does not name is a difference.
 *
 * @param {Map<string, boolean>} table
 * @param {Map<string, boolean>} fuses as read from the executable
 * @returns {string[]} the names of the fuses
 */
export function fuseDifferences(table, fuses) {
  const names = new Set([...table.keys(), ...fuses.keys()]);
  return [...names].filter((name) => table.get(name) !== fuses.get(name)).sort();
}

/**
 * Reads the fuses of an executable. One that this version of the reader has no name for goes by its number.
 *
 * @param {string} executablePath
 * @returns {Promise<Map<string, boolean>>}
 */
export async function readFuses(executablePath) {
  const { FuseV1Options, getCurrentFuseWire } = await import("@electron/fuses");
  const wire = await getCurrentFuseWire(executablePath);
  /** @type {Map<string, boolean>} */
  const fuses = new Map();
  for (const [key, state] of Object.entries(wire)) {
    if (!/^\d+$/.test(key)) continue;
    const name = FuseV1Options[Number(key)] ?? `fuse ${key}`;
    fuses.set(name.charAt(0).toLowerCase() + name.slice(1), Number(state) === fuseOn);
  }
  return fuses;
}
