import { cp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runCaptured } from "../run-process.mjs";

/** @import { MutantResult } from "@stryker-mutator/api/core" */

const copy = path.join(artifactsFolder, "mutants-types");
const leftOut = new Set(["node_modules", "artifacts", "out", "dist", "docs", ".git"]);

/**
 * Those of the survivors that the compiler refuses: `npm run check` notices them. It checks one change of each file at
 * a time, in a copy of the project, and counts the errors in the changed file itself.
 *
 * @param {MutantResult[]} survivors
 */
export async function refusedByTypes(survivors) {
  await rm(copy, { recursive: true, force: true });
  for (const name of (await readdir(projectFolder)).filter((entry) => !leftOut.has(entry)))
    await cp(path.join(projectFolder, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(projectFolder, "node_modules"), path.join(copy, "node_modules"), "junction");
  /** @type {Set<string>} */
  const refused = new Set();
  for (let waiting = survivors; waiting.length > 0; ) {
    const batch = new Map(waiting.map((mutant) => [path.relative(projectFolder, mutant.fileName), mutant]));
    for (const [file, mutant] of batch) await writeFile(path.join(copy, file), await changed(mutant));
    const { stdout } = await runCaptured(
      process.execPath,
      [toolEntry("tsc"), "--noEmit", "--pretty", "false"],
      {
        cwd: copy,
      },
    );
    for (const [file, mutant] of batch) {
      if (stdout.includes(`${file.replaceAll(path.sep, "/")}(`)) refused.add(mutant.id);
      await writeFile(path.join(copy, file), await readFile(mutant.fileName));
    }
    const checked = new Set([...batch.values()].map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !checked.has(id));
  }
  await rm(copy, { recursive: true, force: true });
  return refused;
}

/**
 * The text of the mutant's file with its change.
 *
 * @param {MutantResult} mutant
 */
async function changed({ fileName, location: { start, end }, replacement }) {
  const lines = (await readFile(fileName, "utf8")).split("\n");
  const before = [
    ...lines.slice(0, start.line - 1),
    (lines[start.line - 1] ?? "").slice(0, start.column - 1),
  ];
  const after = [(lines[end.line - 1] ?? "").slice(end.column - 1), ...lines.slice(end.line)];
  return `${before.join("\n")}${replacement}${after.join("\n")}`;
}
