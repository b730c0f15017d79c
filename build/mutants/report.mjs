import path from "node:path";

/** @import { MutantResult } from "@stryker-mutator/api/core" */

/** @typedef {{ byTests: boolean, byTypes: boolean }} Outcome who notices the change */

/**
 * Whether no test notices a change: one that no test runs is as little noticed as one that all tests pass with.
 *
 * @param {MutantResult} result
 */
export function isUnnoticed(result) {
  return isJudged(result) && (result.status === "Survived" || result.status === "NoCoverage");
}

/**
 * Without what a module runs as it is loaded: of the tests that notice it, only those that load the module themselves
 * were run.
 *
 * @param {MutantResult} result
 */
function isJudged({ status, static: isStatic }) {
  return isStatic !== true && ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status);
}

/**
 * The survivors, and a table by room with the scores and their 95 % confidence intervals (Wilson's).
 *
 * @param {MutantResult[]} results
 * @param {Set<string>} refused the IDs of those that the compiler refuses
 * @param {string} root
 */
export function report(results, refused, root) {
  const judged = results.filter(isJudged).map((result) => ({
    ...result,
    file: path.relative(root, result.fileName),
    byTests: !isUnnoticed(result),
    byTypes: refused.has(result.id),
  }));
  const survivors = judged
    .filter(({ byTests, byTypes }) => !byTests && !byTypes)
    .map(({ file, location: { start }, status, mutatorName, replacement }) => {
      const change = replacement.replace(/\s+/g, " ").slice(0, 120);
      return `${file}:${start.line}:${start.column} ${status} ${mutatorName} → ${change}`;
    });
  const rooms = [...new Set(judged.map(({ file }) => roomOf(file)))].sort();
  const rows = rooms.map((room) =>
    row(
      room,
      judged.filter(({ file }) => roomOf(file) === room),
    ),
  );
  return [
    ...survivors.sort(),
    "",
    "| room | changes | noticed by tests | by the compiler alone | score | 95 % interval |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    row("all", judged),
    "",
  ].join("\n");
}

/** @param {string} file */
function roomOf(file) {
  const folders = path.dirname(file).split(path.sep);
  return folders.slice(0, folders[0] === "main" || folders[0] === "renderer" ? 2 : 1).join("/");
}

/**
 * @param {string} room
 * @param {Outcome[]} outcomes
 */
function row(room, outcomes) {
  const total = outcomes.length;
  const byTests = outcomes.filter((outcome) => outcome.byTests).length;
  const byTypes = outcomes.filter((outcome) => outcome.byTypes).length;
  const share = (byTests + byTypes) / total;
  const z = 1.96;
  const centre = share + z ** 2 / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const [low, high] = [centre - spread, centre + spread].map((bound) => bound / (1 + z ** 2 / total));
  const percent = (/** @type {number} */ value) => `${(value * 100).toFixed(1)} %`;
  const interval = `${percent(low ?? 0)} to ${percent(high ?? 0)}`;
  return `| ${room} | ${total} | ${byTests} | ${byTypes} | ${percent(share)} | ${interval} |`;
}
