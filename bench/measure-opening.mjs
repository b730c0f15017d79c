import { _electron } from "@playwright/test";
import { readDataPattern, until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { SetupFailure } from "../build/script.mjs";
import { inFolder, interleaved } from "./measure.mjs";
import { programs } from "./running-program.mjs";

/** @import { ElectronApplication } from "@playwright/test" */
/** @import { Place, Program } from "./running-program.mjs" */
/** @import { Both } from "./statistics.mjs" */

const timeoutMs = 60_000;

/**
 * Measures the milliseconds from a click on each program's icon until the content of its window is on the screen. The
 * program has no window before that; the application has read the demo account.
 *
 * @param {Place} place
 * @param {number} runs
 * @returns {Promise<Both<number[]>>}
 */
export async function measureOpening(place, runs) {
  // The first opening of each fills the disk cache: it is not counted.
  for (const program of programs) await openOnce(place, program);
  return interleaved(runs, (program) => openOnce(place, program));
}

/**
 * @param {Pick<Place, "desktop" | "executablePath" | "electronFlags">} place
 * @param {Program} program
 * @returns {Promise<number>}
 */
function openOnce({ desktop, executablePath, electronFlags }, program) {
  return inFolder(async (userDataFolder) => {
    const demo = program.demoFlags.length > 0 ? [...program.demoFlags, "--hidden"] : [];
    const app = await _electron.launch({
      executablePath,
      args: [...electronFlags, quietFlag, program.folder, `--user-data-dir=${userDataFolder}`, ...demo],
      env: electronEnvironment(desktop.env),
    });
    try {
      const pattern = demo.length > 0 ? await readDataPattern() : /^/;
      const item = await until(async () => {
        const found = (await desktop.trayItems()).at(-1);
        const tooltip = (await found?.read().catch(() => undefined))?.tooltip;
        return found !== undefined && tooltip !== undefined && pattern.test(tooltip) ? found : null;
      }, timeoutMs);
      if (item === null) throw noContent(program);
      await noteShowing(app);
      const clickedAtMs = performance.timeOrigin + performance.now();
      await item.activate();
      const page = app.windows()[0] ?? (await app.firstWindow({ timeout: timeoutMs }));
      await page.locator('main:not([aria-busy="true"])').waitFor();
      const paintedAtMs = await page.evaluate(lastPaint);
      const shownAtMs = await app.evaluate(() => Number(Reflect.get(globalThis, "shownAtMs")));
      return Math.max(paintedAtMs, shownAtMs) - clickedAtMs;
    } finally {
      await app.close();
      await until(async () => ((await desktop.trayItems()).length === 0 ? true : null), timeoutMs);
    }
  });
}

/** Has the program note when its window is shown. @param {ElectronApplication} app */
async function noteShowing(app) {
  await app.evaluate(({ app: inside }) => {
    inside.on("browser-window-created", (_event, window) => {
      window.once("show", () =>
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

/** @param {Program} program */
function noContent({ name }) {
  return new SetupFailure({
    ru: `Значок программы ${name} не появился в трее, или в нём нет данных.`,
    en: `The icon of ${name} did not appear in the tray, or has no data.`,
  });
}
