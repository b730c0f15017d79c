import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { configurationName, readConfiguration } from "../installers/configuration.mjs";
import { makeUnpackedProgram } from "../installers/unpacked-program.mjs";
import { electronEnvironment } from "../launch/run-electron.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { isRecord, parseJson } from "../setup/json.mjs";
import { fuseDifferences, parseFuseTable, readFuses } from "./fuses.mjs";

/** @import { Runtime } from "../runtime/ensure.mjs" */
/** @import { Tally } from "./reports.mjs" */

const startTimeoutMs = 60_000;

/**
 * Makes the unpacked program and checks it: its fuses are those of the table, and it starts. Where there is no account,
 * `--status --json` says so; that answer comes from the whole application.
 *
 * @param {{ runtime: Runtime, electronFlags: string[] }} options
 * @returns {Promise<Tally>}
 */
export async function checkPackage({ runtime, electronFlags }) {
  const executablePath = await makeUnpackedProgram({ runtime });
  const problems = [
    ...(await fuseProblems(executablePath)),
    ...(await startProblems(executablePath, electronFlags)),
  ];
  return { passed: 3 - problems.length, failed: problems };
}

/** @param {string} executablePath */
async function fuseProblems(executablePath) {
  const table = parseFuseTable(await readConfiguration());
  const differences = fuseDifferences(table, await readFuses(executablePath));
  return differences.length === 0
    ? []
    : [`fuses differ from ${configurationName}: ${differences.join(", ")}`];
}

/**
 * @param {string} executablePath
 * @param {string[]} electronFlags
 */
async function startProblems(executablePath, electronFlags) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "plusofon-package-"));
  const { PLUSOFON_ACCESS_KEY: _, ...env } = electronEnvironment(process.env);
  const flags = [...electronFlags, "--status", "--json", `--user-data-dir=${folder}`];
  const captured = await runCaptured(executablePath, flags, { env, timeoutMs: startTimeoutMs });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const answer = parseJson(captured.stdout);
  if (isRecord(answer) && answer["ok"] === false && captured.exitCode === 1) return [];
  return [`the packaged application did not answer (exit code ${captured.exitCode}): ${tailOf(captured)}`];
}
