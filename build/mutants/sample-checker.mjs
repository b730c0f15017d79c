import { createHash } from "node:crypto";

/** @typedef {{ id: string, fileName: string, location: unknown, replacement: string }} Mutant */
/** @typedef {{ size: number, seed: string, root: string }} Sample */

/**
 * A checker of Stryker that lets only a random sample of the mutants through, the same one for the same seed and
 * sources. Stryker hands it all mutants at once.
 *
 * @param {{ sample: Sample }} options
 */
function createSampleChecker({ sample: { size, seed, root } }) {
  /** @type {Set<string>} */
  const chosen = new Set();
  const rank = (/** @type {Mutant} */ { fileName, location, replacement }) =>
    createHash("sha256")
      .update(JSON.stringify([seed, fileName.replace(root, ""), location, replacement]))
      .digest("hex");
  return {
    init: async () => {},
    group: async (/** @type {Mutant[]} */ mutants) => {
      const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: rank(mutant) }));
      for (const { id } of ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size)) chosen.add(id);
      return [mutants.map(({ id }) => id)];
    },
    check: async (/** @type {Mutant[]} */ mutants) =>
      Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          chosen.has(id) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" },
        ]),
      ),
  };
}
createSampleChecker.inject = /** @type {const} */ (["options"]);

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: createSampleChecker }];
