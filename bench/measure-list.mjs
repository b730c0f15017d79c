import path from "node:path";
import { _electron } from "@playwright/test";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";

/** @import { Page } from "@playwright/test" */
/** @import { Growth } from "./findings.mjs" */
/** @import { Plan } from "./plan.mjs" */
/** @import { Place } from "./running-program.mjs" */

/** Finds fewer rows with each key, and at last none. */
const typed = "королев кафе ъ";

/**
 * Measures the milliseconds from each key press in the search of the list until the result is painted. Each run has a
 * window of its own, and the numbers of accounts take turns.
 *
 * @param {Pick<Place, "desktop" | "executablePath" | "electronFlags">} place
 * @param {string} pageFolder the built page
 * @param {Plan} plan
 * @returns {Promise<Growth[]>}
 */
export async function measureLists(place, pageFolder, { runs, accounts: allCounts }) {
  // Fewer accounts have no search.
  const accounts = allCounts.filter((count) => count >= 10);
  /** @type {[number, number[]][]} */
  const keys = accounts.map((count) => [count, []]);
  for (let run = 1; run <= runs; run += 1) {
    for (const [count, times] of keys) times.push(...(await measureList(place, pageFolder, count)));
  }
  return [{ name: "search: key press until painted result", unit: "ms", points: keys }];
}

/**
 * @param {Pick<Place, "desktop" | "executablePath" | "electronFlags">} place
 * @param {string} pageFolder
 * @param {number} accounts
 */
async function measureList({ desktop, executablePath, electronFlags }, pageFolder, accounts) {
  const folder = path.join(projectFolder, "bench", "accounts-window");
  const app = await _electron.launch({
    executablePath,
    args: [...electronFlags, quietFlag, folder, pageFolder, String(accounts)],
    env: electronEnvironment(desktop.env),
  });
  try {
    const page = await app.firstWindow();
    await page
      .locator("[data-row]")
      .nth(accounts - 1)
      .waitFor({ state: "attached" });
    return await typeInSearch(page, typed);
  } finally {
    await app.close();
  }
}

/**
 * Types each key of `keys` into the search field, the next one when the result of the last was painted.
 *
 * @param {Page} page
 * @param {string} keys
 * @returns {Promise<number[]>} for each key the milliseconds from its press to the end of the frame with its result
 */
async function typeInSearch(page, keys) {
  await page.locator("input[type=search]").click();
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    let pressedAtMs = 0;
    window.addEventListener("keydown", ({ timeStamp }) => (pressedAtMs = timeStamp), true);
    window.addEventListener("input", () => {
      const startMs = pressedAtMs;
      // A message that is sent in a frame is received after that frame was laid out and painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - startMs);
        port2.postMessage(null);
      });
    });
    Reflect.set(window, "keyTimes", times);
  });
  const session = await page.context().newCDPSession(page);
  for (const [place, key] of [...keys].entries()) {
    // The keyboard of the library knows Latin letters only.
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await page.waitForFunction((count) => Reflect.get(window, "keyTimes").length > count, place);
  }
  await session.detach();
  return page.evaluate(() => [...Reflect.get(window, "keyTimes")]);
}
