import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { _electron } from "@playwright/test";
import { until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment } from "../build/launch/run-electron.mjs";
import { inFolder, interleaved } from "./measure.mjs";
import { copyProfile } from "./profile.mjs";
import { programArgs } from "./running-program.mjs";

/** @import { ElectronApplication } from "@playwright/test" */
/** @import { Place, Side } from "./running-program.mjs" */

const timeoutMs = 60_000;

/**
 * Measures the milliseconds from a click on each program's icon until the content of its window is on the screen: when it
 * has had no window before (`first`), and when the window was closed a second ago (`again`).
 *
 * @param {Place} place
 * @param {number} runs
 */
export async function measureOpening(place, runs) {
  // The first opening of each fills the disk cache: it is not counted.
  await interleaved(1, (side) => openTwice(place, side));
  return interleaved(runs, (side) => openTwice(place, side));
}

/**
 * @param {Place} place
 * @param {Side} side
 * @returns {Promise<{ first: number, again: number }>}
 */
function openTwice(place, side) {
  const { desktop, executablePath, profile, service } = place;
  return inFolder(async (outer) => {
    const folder = path.join(outer, "profile");
    if (side === "ours") await copyProfile(profile, folder);
    const polls = service.polls();
    const app = await _electron.launch({
      executablePath,
      args: programArgs(place, side, folder),
      env: electronEnvironment(desktop.env),
    });
    try {
      if (side === "ours") await until(async () => service.polls() > polls || null, timeoutMs);
      await noteShowing(app);
      await sleep(2_000);
      const first = await open(place, app);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await sleep(1_000);
      return { first, again: await open(place, app) };
    } finally {
      await app.close();
      await until(async () => ((await desktop.trayItems()).length === 0 ? true : null), timeoutMs);
    }
  });
}

/**
 * Clicks on the icon and waits for the window's content.
 *
 * @param {Pick<Place, "desktop">} place
 * @param {ElectronApplication} app
 * @returns {Promise<number>} milliseconds from the click until the window is shown and its content painted
 */
async function open({ desktop }, app) {
  const [kept] = app.windows();
  const item = await until(async () => (await desktop.trayItems()).at(-1) ?? null, timeoutMs);
  await app.evaluate(() => Reflect.set(globalThis, "shownAtMs", 0));
  const clickedAtMs = performance.timeOrigin + performance.now();
  await item?.activate();
  const page = kept ?? app.windows()[0] ?? (await app.firstWindow({ timeout: timeoutMs }));
  await page.locator('main:not([aria-busy="true"])').waitFor();
  const shownAtMs = await until(
    async () => (await app.evaluate(() => Number(Reflect.get(globalThis, "shownAtMs")))) || null,
    timeoutMs,
  );
  const paintedAtMs = await page.evaluate(kept === undefined ? lastPaint : nextFrame);
  return Math.max(paintedAtMs, shownAtMs ?? 0) - clickedAtMs;
}

/** When the next whole frame of a page that is shown has ended; milliseconds since 1970. Runs in the page. @returns {Promise<number>} */
function nextFrame() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

/** Has the program note when its window is shown. @param {ElectronApplication} app */
async function noteShowing(app) {
  await app.evaluate(({ app: inside }) => {
    inside.on("browser-window-created", (_event, window) => {
      window.on("show", () =>
        Reflect.set(globalThis, "shownAtMs", performance.timeOrigin + performance.now()),
      );
    });
  });
}

/**
 * When the largest text of the page was painted, which the page's own record tells afterwards; milliseconds since 1970.
 * Runs in the page.
 *
 * @returns {Promise<number>}
 */
function lastPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(performance.timeOrigin + Math.max(...list.getEntries().map(({ startTime }) => startTime)));
    });
    observer.observe({ type: "largest-contentful-paint", buffered: true });
  });
}
