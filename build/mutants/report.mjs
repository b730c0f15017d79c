import path from "node:path";

/** @import { MutantResult } from "@stryker-mutator/api/core" */

/** The outcomes that count: a change that no test runs is as little noticed as one that all tests pass with. */
const noticed = new Set(["Killed", "Timeout"]);
const unnoticed = new Set(["Survived", "NoCoverage"]);

/**
 * The survivors, a table by room, and the score with its 95 % confidence interval (Wilson's).
 *
 * @param {MutantResult[]} results
 * @param {string} root
 */
export function report(results, root) {
  const judged = results
    .filter(({ status }) => noticed.has(status) || unnoticed.has(status))
    .map((result) => ({ ...result, file: path.relative(root, result.fileName) }));
  const survivors = judged
    .filter(({ status }) => unnoticed.has(status))
    .map(({ file, location: { start }, status, mutatorName, replacement }) => {
      const change = replacement.replace(/\s+/g, " ").slice(0, 120);
      return `${file}:${start.line}:${start.column + 1} ${status} ${mutatorName} → ${change}`;
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
    "| room | changes | noticed | score | 95 % interval |",
    "| --- | --- | --- | --- | --- |",
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
 * @param {MutantResult[]} results
 */
function row(room, results) {
  const total = results.length;
  const share = results.filter(({ status }) => noticed.has(status)).length / total;
  const z = 1.96;
  const centre = share + z ** 2 / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const [low, high] = [centre - spread, centre + spread].map((bound) => bound / (1 + z ** 2 / total));
  const percent = (/** @type {number} */ value) => `${(value * 100).toFixed(1)} %`;
  const interval = `${percent(low ?? 0)} to ${percent(high ?? 0)}`;
  return `| ${room} | ${total} | ${Math.round(share * total)} | ${percent(share)} | ${interval} |`;
}
