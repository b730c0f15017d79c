import { readFile } from "node:fs/promises";
import path from "node:path";
import { isRecord, parseJson } from "../setup/json.mjs";

/** The texts of the one fact that every account has, known and not unknown. */
const dataKeys = { "facts.json": ["fact.unread.some", "fact.unread.none"], "tray.json": ["tray.unread"] };

/**
 * The messages, in both languages, that stand in a tray item's tooltip once an account's data was read.
 *
 * @param {string} projectFolder
 * @throws {Error} when a text is gone
 */
export function readDataMessages(projectFolder) {
  return readMessages(projectFolder, dataKeys);
}

/**
 * The labels of the tray menu's entry that quits, in both languages.
 *
 * @param {string} projectFolder
 * @throws {Error} when the text is gone
 */
export function readQuitLabels(projectFolder) {
  return readMessages(projectFolder, { "start.json": ["tray.quit"] });
}

/**
 * @param {string} projectFolder
 * @param {Record<string, string[]>} keysByFile
 * @returns {Promise<string[]>}
 */
async function readMessages(projectFolder, keysByFile) {
  const messages = [];
  for (const language of ["ru", "en"]) {
    for (const [file, keys] of Object.entries(keysByFile)) {
      const texts = parseJson(await readFile(path.join(projectFolder, "locales", language, file), "utf8"));
      for (const key of keys) {
        const message = isRecord(texts) ? texts[key] : undefined;
        if (typeof message !== "string") throw new Error(`locales/${language}/${file} has no ${key}`);
        messages.push(message);
      }
    }
  }
  return messages;
}

/**
 * Whether a tooltip shows an account's data rather than that it is being read.
 *
 * @param {string} tooltip
 * @param {string[]} messages with `{count}` for a number
 */
export function hasAccountData(tooltip, messages) {
  return messages.some((message) => {
    const pattern = message.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{count}", "\\d");
    return new RegExp(pattern, "u").test(tooltip);
  });
}
