import path from "node:path";
import { _electron } from "@playwright/test";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";
import { droppedFrames } from "./dropped-frames.mjs";
import { scrollToBottom, typeInSearch } from "./page-probes.mjs";

/** @import { Place } from "./running-program.mjs" */

/**
 * How the list of a hundred accounts answers: milliseconds from each key press in its search to the painted result;
 * of each run, how many frames were due while it was scrolled from top to bottom, and how many did not come.
 *
 * @typedef {{ keyMs: number[], framesDue: number[], framesDropped: number[] }} AccountsFindings
 */

/** From a hundred rows to ten to one, and to none. */
const typed = "королев кафе ъ";
/** Pixels a second: a hundred rows in about three seconds. */
const scrollSpeed = 2_000;

/**
 * Measures the list in a window of its own, anew for each run.
 *
 * @param {Pick<Place, "desktop" | "executablePath" | "electronFlags">} place
 * @param {string} pageFolder the built page
 * @param {number} runs
 * @returns {Promise<AccountsFindings>}
 */
export async function measureAccounts(place, pageFolder, runs) {
  /** @type {AccountsFindings} */
  const findings = { keyMs: [], framesDue: [], framesDropped: [] };
  for (let run = 1; run <= runs; run += 1) {
    const app = await _electron.launch({
      executablePath: place.executablePath,
      args: [
        ...place.electronFlags,
        quietFlag,
        path.join(projectFolder, "bench", "accounts-window"),
        pageFolder,
      ],
      env: electronEnvironment(place.desktop.env),
    });
    try {
      const page = await app.firstWindow();
      await page.locator("[data-row]").nth(99).waitFor({ state: "attached" });
      const { due, dropped } = droppedFrames(await scrollToBottom(page, scrollSpeed));
      findings.framesDue.push(due);
      findings.framesDropped.push(dropped);
      findings.keyMs.push(...(await typeInSearch(page, typed)));
    } finally {
      await app.close();
    }
  }
  return findings;
}
