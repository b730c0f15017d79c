import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { compare, measured } from "./comparison.mjs";
import { totalBytes } from "./memory.mjs";

/** @import { Both } from "./interleaved.mjs" */
/** @import { AccountsFindings } from "./measure-accounts.mjs" */
/** @import { ProcessMemory } from "./memory.mjs" */
/** @import { Plan } from "./plan.mjs" */
/** @import { Section } from "./table.mjs" */

/**
 * What was measured; null: it was not asked for.
 *
 * @typedef {object} Findings
 * @property {Both<number[]> | null} startMs
 * @property {Both<ProcessMemory[][]> | null} memory
 * @property {AccountsFindings | null} accounts
 */

/**
 * What was found of both programs, as sections of the table.
 *
 * @param {Pick<Findings, "startMs" | "memory">} findings
 * @returns {Section[]}
 */
export function sectionsOf({ startMs, memory }) {
  /** @type {Section[]} */
  const sections = [];
  if (startMs !== null) {
    sections.push({
      title: { ru: "От запуска до значка в трее", en: "from start to the tray icon" },
      unit: 1,
      unitName: { ru: "мс", en: "ms" },
      digits: 0,
      comparison: compare(startMs),
    });
  }
  if (memory !== null) {
    sections.push({
      title: { ru: "Память в покое (PSS всех процессов)", en: "memory at rest (PSS of all processes)" },
      unit: 1024 * 1024,
      unitName: { ru: "МиБ", en: "MiB" },
      digits: 1,
      comparison: compare(totalsOf(memory)),
    });
  }
  return sections;
}

/**
 * The same as data, with each process's share and what it was measured on.
 *
 * @param {{ findings: Findings, plan: Plan, electronVersion: string, now: Date }} what
 */
export function reportOf({ findings: { startMs, memory, accounts }, plan, electronVersion, now }) {
  return {
    schema: 1,
    measuredAt: now.toISOString(),
    electron: electronVersion,
    machine: { kernel: os.release(), cores: os.cpus().length, memoryBytes: os.totalmem() },
    runs: plan.runs,
    restSeconds: plan.restSeconds,
    startMs: startMs === null ? null : compare(startMs),
    accounts: accounts === null ? null : accountsReport(accounts),
    memoryBytes: memory === null ? null : { ...compare(totalsOf(memory)), processes: memory },
  };
}

/** @param {AccountsFindings} findings */
function accountsReport({ keyMs, framesDue, framesDropped }) {
  return { keyMs: measured(keyMs), framesDue: measured(framesDue), framesDropped: measured(framesDropped) };
}

/**
 * Writes data as JSON, making its folder.
 *
 * @param {string} file
 * @param {unknown} data
 */
export async function writeReport(file, data) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`);
}

/**
 * @param {Both<ProcessMemory[][]>} memory
 * @returns {Both<number[]>}
 */
function totalsOf({ application, bareTray }) {
  return { application: application.map(totalBytes), bareTray: bareTray.map(totalBytes) };
}
