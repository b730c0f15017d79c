import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "../paths.mjs";
import { runCaptured } from "../run-process.mjs";
import { isRecord, parseJson } from "../setup/json.mjs";

/** @import { Desktop } from "../../tests/desktop/session.mjs" */

const pollMs = 150;

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {() => Promise<T | null>} ask null: not yet
 * @param {number} timeoutMs
 * @returns {Promise<T | null>} null when the time is up
 */
export async function until(ask, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(pollMs);
  }
  return null;
}

/**
 * The application's own texts in both languages.
 *
 * @param {Record<string, string[]>} keysByFile
 * @returns {Promise<string[]>}
 * @throws {Error} when one is gone
 */
export async function readTexts(keysByFile) {
  const texts = [];
  for (const language of ["ru", "en"]) {
    for (const [file, keys] of Object.entries(keysByFile)) {
      const content = parseJson(await readFile(path.join(projectFolder, "locales", language, file), "utf8"));
      for (const key of keys) {
        const text = isRecord(content) ? content[key] : undefined;
        if (typeof text !== "string") throw new Error(`locales/${language}/${file} has no ${key}`);
        texts.push(text);
      }
    }
  }
  return texts;
}

/**
 * Matches a tooltip that shows an account's data rather than that it is being read: its unread SMS are known.
 *
 * @returns {Promise<RegExp>}
 */
export async function readDataPattern() {
  const texts = await readTexts({
    "facts.json": ["fact.unread.some", "fact.unread.none"],
    "tray.json": ["tray.unread"],
  });
  const patterns = texts.map((text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{count}", "\\d"));
  return new RegExp(patterns.join("|"), "u");
}

/**
 * The window of a process, as the window manager names it; null: it has none.
 *
 * @param {Desktop} desktop
 * @param {number} processId
 */
export async function findWindow({ env }, processId) {
  const { stdout } = await runCaptured("wmctrl", ["-l", "-p"], { env });
  return windowOf(stdout, processId);
}

/**
 * The window of a process by the output of `wmctrl -l -p`: window, desktop, process, host, title. Null: it has none.
 *
 * @param {string} wmctrlOutput
 * @param {number} processId
 */
export function windowOf(wmctrlOutput, processId) {
  const lines = wmctrlOutput.split("\n").map((line) => line.split(/\s+/));
  return lines.find(([, , owner]) => owner === String(processId))?.[0] ?? null;
}
