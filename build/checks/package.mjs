import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { electronEnvironment } from "../launch/run-electron.mjs";
import { artifactsFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runCaptured, runInherited, tailOf } from "../run-process.mjs";
import { isRecord, parseJson } from "../setup/json.mjs";
import { fuseDifferences, parseFuseTable, readFuses } from "./fuses.mjs";
import { countOne } from "./reports.mjs";

/** @import { Runtime } from "../runtime/ensure.mjs" */
/** @import { Tally } from "./reports.mjs" */

const configName = "electron-builder.yml";
const startTimeoutMs = 60_000;

/**
 * Packages the built application. A folder for this machine is made from the runtime that is here; installers are
 * made from the pinned official Electron, which electron-builder fetches.
 *
 * @param {{ runtime: Runtime, builderArgs: string[] }} options none: `--dir`
 * @returns {Promise<number>} exit code
 */
export async function packageApplication({ runtime, builderArgs }) {
  const isFolderOnly = builderArgs.every((argument) => argument === "--dir");
  const exitCode = await runInherited(
    process.execPath,
    [
      ...[toolEntry("electron-builder"), "--config", configName, "--publish", "never"],
      ...(isFolderOnly ? folderArgs(runtime) : builderArgs),
    ],
    // A folder is not signed with the certificates of this machine.
    { cwd: projectFolder, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: "false" } },
  );
  if (isFolderOnly && process.platform === "linux") {
    // electron-builder leaves what opens folders in a runtime that it did not fetch itself.
    const packageFolder = path.dirname(packagedExecutable(process.platform, process.arch));
    await rm(path.join(packageFolder, "resources", "default_app.asar"), { force: true });
  }
  return exitCode;
}

/** @param {Runtime} runtime */
function folderArgs({ distFolder, version }) {
  return ["--dir", `-c.electronDist=${distFolder}`, `-c.electronVersion=${version}`];
}

/** Switches that would open the packaged program to others. */
const refusedSwitches = [
  ...["--remote-debugging-port=0", "--inspect=0", "--js-flags=--expose-gc", "--log-file=/dev/null"],
  ...["--ssl-key-log-file=/dev/null", "--disable-features=X", "--enable-logging=file"],
];

/**
 * Makes the package's folder and checks it: it is made, its fuses are those of the table, it starts, and it refuses
 * switches. Where there is no account, `--status --json` says so; that answer comes from the whole application. The
 * results are left in a report.
 *
 * @param {{ runtime: Runtime, electronFlags: string[] }} options
 * @returns {Promise<Tally>}
 */
export async function checkPackage({ runtime, electronFlags }) {
  const made = countOne("package", await packageApplication({ runtime, builderArgs: [] }));
  if (made.failed.length > 0) return made;
  const executablePath = packagedExecutable(process.platform, process.arch);
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

/**
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
function packagedExecutable(platform, arch) {
  const suffix = arch === "x64" ? "" : `-${arch}`;
  const dist = path.join(projectFolder, "dist");
  if (platform === "win32") return path.join(dist, `win${suffix}-unpacked`, "Plusofon Tray.exe");
  if (platform === "linux") return path.join(dist, `linux${suffix}-unpacked`, "plusofon-tray");
  return path.join(dist, `mac${suffix}`, "Plusofon Tray.app", "Contents", "MacOS", "Plusofon Tray");
}

/** @param {string} executablePath */
async function fuseProblems(executablePath) {
  const table = parseFuseTable(await readFile(path.join(projectFolder, configName), "utf8"));
  const differences = fuseDifferences(table, await readFuses(executablePath));
  return differences.length === 0 ? [] : [`fuses differ from ${configName}: ${differences.join(", ")}`];
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
