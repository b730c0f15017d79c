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
/** Pixels a second: a hundred rows in about three seconds. */
const scrollSpeed = 2_000;
/** A screen shows 60 frames a second. */
const frameMs = 1000 / 60;

/**
 * Measures how the list answers: milliseconds from each key press in its search until the result is painted, and how many
 * of a hundred frames are dropped while it scrolls from top to bottom. Each run has a window of its own, and the numbers
 * of accounts take turns.
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
  /** @type {[number, number[]][]} */
  const dropped = accounts.map((count) => [count, []]);
  for (let run = 1; run <= runs; run += 1) {
    for (const [index, count] of accounts.entries()) {
      const found = await measureList(place, pageFolder, count);
      keys[index]?.[1].push(...found.keyMs);
      dropped[index]?.[1].push((100 * found.dropped) / Math.max(1, found.due));
    }
  }
  return [
    { name: "search: key press until painted result", unit: "ms", points: keys },
    { name: "frames dropped while scrolling", unit: "%", points: dropped },
  ];
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
    const frames = droppedFrames(await scrollToBottom(page, scrollSpeed));
    return { ...frames, keyMs: await typeInSearch(page, typed) };
  } finally {
    await app.close();
  }
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
