import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { configurationName, readConfiguration } from "../installers/configuration.mjs";
import { makeUnpackedProgram } from "../installers/unpacked-program.mjs";
import { electronEnvironment } from "../launch/run-electron.mjs";
import { artifactsFolder } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { isRecord, parseJson } from "../setup/json.mjs";
import { fuseDifferences, parseFuseTable, readFuses } from "./fuses.mjs";

/** @import { Runtime } from "../runtime/ensure.mjs" */
/** @import { Tally } from "./reports.mjs" */

const startTimeoutMs = 60_000;

/**
/** Switches that would open the packaged program to others. */
const refusedSwitches = [
  ...["--remote-debugging-port=0", "--inspect=0", "--js-flags=--expose-gc", "--log-file=/dev/null"],
  ...["--ssl-key-log-file=/dev/null", "--disable-features=X", "--enable-logging=file"],
];

/**
 * Makes the unpacked program and checks it: its fuses are those of the table, it starts, and it refuses switches. Where
 * there is no account, `--status --json` says so; that answer comes from the whole application. The results are left in
 * a report.
 *
 * @param {{ runtime: Runtime, electronFlags: string[] }} options
 * @returns {Promise<Tally>}
 */
export async function checkPackage({ runtime, electronFlags }) {
  const executablePath = await makeUnpackedProgram({ runtime });
  const results = [
    { title: "is made", problems: [] },
    { title: "fuses", problems: await fuseProblems(executablePath) },
    { title: "starts", problems: await startProblems(executablePath, electronFlags) },
  ];
  for (const refused of refusedSwitches) {
    const problems = await refusalProblems(executablePath, [...electronFlags, refused]);
    results.push({ title: `refuses ${refused}`, problems });
  }
  const report = results.map(({ title, problems }) => ({ title, ok: problems.length === 0 }));
  await mkdir(artifactsFolder, { recursive: true });
  await writeFile(path.join(artifactsFolder, "package.json"), JSON.stringify(report));
  return {
    passed: report.filter(({ ok }) => ok).length,
    failed: results.flatMap(({ problems }) => problems),
  };
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

/**
 * @param {string} executablePath
 * @param {string[]} flags
 */
async function refusalProblems(executablePath, flags) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "plusofon-package-"));
  const env = electronEnvironment(process.env);
  const all = [...flags, `--user-data-dir=${folder}`, "--lang=en"];
  const captured = await runCaptured(executablePath, all, { env, timeoutMs: startTimeoutMs });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const name = flags.at(-1)?.split("=")[0] ?? "";
  if (captured.exitCode === 1 && captured.stderr.includes(name)) return [];
  return [`the packaged application took ${name} (exit code ${captured.exitCode}): ${tailOf(captured)}`];
}
