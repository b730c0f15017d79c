import os from "node:os";
import { bothLanguages } from "../build/log.mjs";
import { totalBytes } from "./memory.mjs";
import { compare, measured } from "./statistics.mjs";

/** @import { AccountsFindings } from "./measure-accounts.mjs" */
/** @import { ProcessMemory } from "./memory.mjs" */
/** @import { Plan } from "./plan.mjs" */
/** @import { Both, Comparison, Measured } from "./statistics.mjs" */

/**
 * What was measured; null: it was not asked for.
 *
 * @typedef {object} Findings
 * @property {Both<number[]> | null} startMs
 * @property {Both<number[]> | null} openingMs
 * @property {Both<ProcessMemory[][]> | null} memory
 * @property {AccountsFindings | null} accounts
 */

/**
 * The findings as data, with each process's share and what it was measured on.
 *
 * @param {{ findings: Findings, plan: Plan, electronVersion: string, now: Date }} options
 */
export function reportOf({ findings: { startMs, openingMs, memory, accounts }, plan, electronVersion, now }) {
  return {
    schema: 1,
    measuredAt: now.toISOString(),
    electron: electronVersion,
    machine: { kernel: os.release(), cores: os.cpus().length, memoryBytes: os.totalmem() },
    runs: plan.runs,
    restSeconds: plan.restSeconds,
    startMs: startMs === null ? null : compare(startMs),
    openingMs: openingMs === null ? null : compare(openingMs),
    memoryBytes: memory === null ? null : { ...compare(totalsOf(memory)), processes: memory },
    accounts: accounts === null ? null : accountsReport(accounts),
  };
}

/**
 * The tables of a report: by title, the figures of each row by heading.
 *
 * @param {Pick<ReturnType<typeof reportOf>, "startMs" | "openingMs" | "memoryBytes" | "accounts">} report
 * @returns {Record<string, Record<string, Record<string, string>>>}
 */
export function tablesOf({ startMs, openingMs, memoryBytes, accounts }) {
  const start = { ru: "От запуска до значка в трее, мс", en: "from start to the tray icon, ms" };
  const opening = {
    ru: "От щелчка по значку до содержимого окна, мс",
    en: "from a click on the icon to the window's content, ms",
  };
  const memory = { ru: "Память в покое (PSS), МиБ", en: "memory at rest (PSS), MiB" };
  const list = { ru: "Список из 100 учётных записей", en: "list of 100 accounts" };
  return {
    ...(startMs === null ? {} : { [bothLanguages(start)]: comparisonRows(startMs, 1, 0) }),
    ...(openingMs === null ? {} : { [bothLanguages(opening)]: comparisonRows(openingMs, 1, 0) }),
    ...(memoryBytes === null ? {} : { [bothLanguages(memory)]: comparisonRows(memoryBytes, 1024 * 1024, 1) }),
    ...(accounts === null
      ? {}
      : {
          [bothLanguages(list)]: {
            "поиск: от клавиши до кадра, мс / search: key press to painted result, ms": row(
              accounts.keyMs,
              1,
              1,
            ),
            "прокрутка: кадров / scrolling: frames due": row(accounts.framesDue, 1, 0),
            "прокрутка: из них пропущено / of them dropped": row(accounts.framesDropped, 1, 0),
          },
        }),
  };
}

/** @param {AccountsFindings} findings */
function accountsReport({ keyMs, framesDue, framesDropped }) {
  return { keyMs: measured(keyMs), framesDue: measured(framesDue), framesDropped: measured(framesDropped) };
}

/**
 * @param {Both<ProcessMemory[][]>} memory
 * @returns {Both<number[]>}
 */
function totalsOf({ application, bareTray }) {
  return { application: application.map(totalBytes), bareTray: bareTray.map(totalBytes) };
}

/**
 * @param {Comparison} comparison
 * @param {number} unit by which its values are divided
 * @param {number} digits
 */
function comparisonRows({ application, bareTray, ratio }, unit, digits) {
  return {
    "Plusofon Tray": row(application, unit, digits),
    "пустой трей / bare tray": row(bareTray, unit, digits),
    "отношение / ratio": row(ratio, 1, 3),
  };
}

/**
 * @param {Measured} measured
 * @param {number} unit
 * @param {number} digits
 */
function row({ median, lower, upper, sample }, unit, digits) {
  const shown = (/** @type {number} */ value) => (value / unit).toFixed(digits);
  return {
    "медиана / median": shown(median),
    "25–75 %": `${shown(lower)}–${shown(upper)}`,
    "замеров / values": String(sample.length),
  };
}
