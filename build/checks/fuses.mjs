/** The byte of a fuse that is on is the character 1. Source: @electron/fuses, `FuseState`. */
const fuseOn = "1".charCodeAt(0);

/**
 * The fuses that electron-builder has no name for yet, by their number: each keeps Electron's own choice, which is here.
 * Older runtimes lack them. Source: electron/electron#48983.
 */
const newerFuses = new Map([[8, { name: "wasmTrapHandlers", isOn: true }]]);

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
 * How the fuses of an executable differ from the table and the newer ones. A fuse that neither names is a difference.
 *
 * @param {Map<string, boolean>} table
 * @param {Map<string, boolean>} fuses as read from the executable
 * @returns {string[]} the names of the fuses
 */
export function fuseDifferences(table, fuses) {
  const wanted = new Map(table);
  for (const { name, isOn } of newerFuses.values()) if (fuses.has(name)) wanted.set(name, isOn);
  const names = new Set([...wanted.keys(), ...fuses.keys()]);
  return [...names].filter((name) => wanted.get(name) !== fuses.get(name)).sort();
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
    const name = FuseV1Options[Number(key)] ?? newerFuses.get(Number(key))?.name ?? `fuse ${key}`;
    fuses.set(name.charAt(0).toLowerCase() + name.slice(1), Number(state) === fuseOn);
  }
  return fuses;
}
