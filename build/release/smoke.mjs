import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { startDesktop } from "../../tests/desktop/session.mjs";
import { until } from "../launch/desktop-probes.mjs";
import { simulatorEntry } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { installHere } from "./install-here.mjs";

/** @import { Log } from "../log.mjs" */

const statusTimeoutMs = 60_000;
const trayTimeoutMs = 30_000;

/** What `--status --json` prints of the simulator's customer with a paid tariff, but for the time. */
export const expectedStatus =
  '{"schema":1,"ok":true,"checkedAt":"TIME","account":{"label":"","customerId":"1234"},' +
  '"tariff":{"name":"Бизнес","description":"Облачная АТС"},' +
  '"trial":{"state":"none","daysLeft":null,"endsAt":null},"blocks":{"state":"none","types":[]},' +
  '"unreadSms":0,"setupComplete":true,"tfa":"off",' +
  '"balance":{"amount":"1255.50","currency":"RUB","noticeBelow":"500.00"},"failures":[]}\n';

/**
 * Installs the program from a folder of installers, looks whether it works, and removes it: the status is exactly what it
 * should be, on Linux the icon is in the tray of a desktop, and nothing is left at the end.
 *
 * @param {{ log: Log, folder: string }} options
 * @throws {Error} saying what was wrong
 */
export async function smokeInstalled({ log, folder }) {
  const { executable, remove } = await installHere(folder);
  log.ready({ ru: "Установлено", en: "installed" });
  const profile = await mkdtemp(path.join(os.tmpdir(), "plusofon-smoke-"));
  const simulator = await startSimulator();
  try {
    await checkStatus(executable, profile, simulator);
    log.ready({ ru: "Состояние прочитано", en: "the status is exact" });
    if (process.platform === "linux") {
      await checkTray(log, executable, profile, simulator);
      log.ready({ ru: "Значок в трее", en: "the icon is in the tray" });
    }
  } finally {
    simulator.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await remove();
  }
  log.ready({ ru: "Удалено", en: "removed" });
}

/**
 * @typedef {{ url: string, accessKey: string, stop: () => void }} SimulatorProcess
 * @returns {Promise<SimulatorProcess>}
 */
async function startSimulator() {
  const child = spawn(process.execPath, [simulatorEntry, "--scenario=paid"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let url = "";
  for await (const line of createInterface({ input: child.stdout })) {
    url = /simulator: (http:\S+)$/.exec(line)?.[1] ?? url;
    const accessKey = /Access key: (\S+)$/.exec(line)?.[1];
    if (accessKey !== undefined) return { url, accessKey, stop: () => void child.kill() };
  }
  throw new Error("The simulator did not start");
}

/**
 * @param {string} executable
 * @param {string} profile
 * @param {SimulatorProcess} simulator
 */
async function checkStatus(executable, profile, { url, accessKey }) {
  const result = await runCaptured(
    executable,
    [...sandboxFlags(), "--status", "--json", "--lang=en", `--api=${url}`, `--user-data-dir=${profile}`],
    { env: { ...process.env, PLUSOFON_ACCESS_KEY: accessKey }, timeoutMs: statusTimeoutMs },
  );
  const printed = result.stdout.replace(/"checkedAt":"[\d-]{10}T[\d:]{8}Z"/, '"checkedAt":"TIME"');
  if (result.exitCode === 0 && printed === expectedStatus) return;
  throw new Error(`--status ended with ${result.exitCode}: ${result.stdout}\n${tailOf(result)}`);
}

/**
 * @param {Log} log
 * @param {string} executable
 * @param {string} profile
 * @param {SimulatorProcess} simulator
 */
async function checkTray(log, executable, profile, { url }) {
  const desktop = await startDesktop({ log });
  const flags = [...sandboxFlags(), "--hidden", `--api=${url}`, `--user-data-dir=${profile}`];
  const child = spawn(executable, flags, { env: desktop.env, stdio: "inherit" });
  try {
    const isThere = async () => (await desktop.trayItems()).length > 0 || null;
    if ((await until(isThere, trayTimeoutMs)) === null) throw new Error("No icon came into the tray");
  } finally {
    child.kill();
    await desktop.stop();
  }
}

/** Only root, which Chromium's sandbox refuses, does without it. */
function sandboxFlags() {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
