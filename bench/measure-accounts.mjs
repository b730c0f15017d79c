import path from "node:path";
import { _electron } from "@playwright/test";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";

/** @import { Page } from "@playwright/test" */
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
/** A screen shows 60 frames a second. */
const frameMs = 1000 / 60;

/**
 * Measures the list in a new window for each run.
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

/**
 * How many frames were due between the first and the last of `times`, and how many of them did not come.
 *
 * @param {readonly number[]} times of the frames that came, in milliseconds
 * @returns {{ due: number, dropped: number }}
 */
export function droppedFrames(times) {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  // A frame that comes a little late is not one that is missing.
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / frameMs)), 0);
  return { due, dropped: due - gaps.length };
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

/**
 * Scrolls the page from its top to its bottom as a wheel does, at `speed` pixels a second.
 *
 * @param {Page} page
 * @param {number} speed
 * @returns {Promise<number[]>} the times of the frames meanwhile, in milliseconds
 */
async function scrollToBottom(page, speed) {
  const session = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const onFrame = (/** @type {number} */ timeMs) => {
      frames.push(timeMs);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    Reflect.set(window, "frameTimes", frames);
    return document.querySelector(".window")?.scrollHeight ?? 0;
  });
  await session.send("Input.synthesizeScrollGesture", {
    x: 200,
    y: 400,
    yDistance: -height,
    speed,
    gestureSourceType: "mouse",
  });
  const { frames, rest } = await page.evaluate(() => {
    const area = document.querySelector(".window");
    const below = area === null ? 0 : area.scrollHeight - area.scrollTop - area.clientHeight;
    return { frames: [...Reflect.get(window, "frameTimes")], rest: below };
  });
  await session.detach();
  if (rest > 1) throw new Error(`The list was not scrolled to its end: ${rest} px are left`);
  return frames;
}
