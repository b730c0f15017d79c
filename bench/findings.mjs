import { measureGrowth, measureMinutes, measureRest, measureStarts, measureStatus } from "./measure.mjs";
import { measureOpening } from "./measure-opening.mjs";

/** @import { Plan } from "./plan.mjs" */
/** @import { Place } from "./running-program.mjs" */
/** @import { Both } from "./statistics.mjs" */

/**
 * One row of the report: the application's values and those of what it is compared with, null where there is nothing
 * such. `aim`: at most this, of the ratio or, where `aimOf` is `ours`, of the application's own median.
 *
 * @typedef {object} Finding
 * @property {string} name
 * @property {string} unit
 * @property {number[]} ours
 * @property {number[] | null} floor
 * @property {number | null} aim
 * @property {"ratio" | "ours"} [aimOf]
 */

/** How a cost grows with the number of accounts: by number, the values. @typedef {{ name: string, unit: string, points: [number, number[]][] }} Growth */

const mebibyte = 1024 * 1024;

/** @type {Record<"start" | "rest" | "closed" | "minute" | "opening" | "status", (place: Place, plan: Plan) => Promise<Finding[]>>} */
export const comparisons = {
  async start(place, { runs }) {
    return [{ name: "start until the tray icon", unit: "ms", ...(await measureStarts(place, runs)), aim: 1 }];
  },
  async rest(place, { runs, restSeconds }) {
    const bytes = await measureRest(place, runs, { restMs: 1_000 * restSeconds, isOpened: false });
    return [{ name: "memory at rest, window never opened", unit: "MiB", ...inMebibytes(bytes), aim: 1.06 }];
  },
  async closed(place, { runs, restSeconds }) {
    const bytes = await measureRest(place, runs, { restMs: 1_000 * restSeconds, isOpened: true });
    return [{ name: "memory at rest, window closed before", unit: "MiB", ...inMebibytes(bytes), aim: 1.06 }];
  },
  async minute(place, { runs }) {
    const used = await measureMinutes(place, runs);
    const of = (/** @type {"cpuMs" | "wakeups"} */ key) => pick(used, (one) => one[key]);
    return [
      { name: "62 s with one poll: CPU", unit: "ms", ...of("cpuMs"), aim: 45, aimOf: "ours" },
      { name: "62 s with one poll: wakeups", unit: "", ...of("wakeups"), aim: 220, aimOf: "ours" },
    ];
  },
  async opening(place, { runs }) {
    const times = await measureOpening(place, runs);
    const [first, again] = [pick(times, (one) => one.first), pick(times, (one) => one.again)];
    return [
      { name: "click until painted content, from rest", unit: "ms", ...first, aim: 2.5 },
      { name: "click until painted content, a second after closing", unit: "ms", ...again, aim: 2.5 },
    ];
  },
  async status(place, { runs }) {
    const [command, program] = [
      await measureStatus(place, runs, { isByCommand: true }),
      await measureStatus(place, runs, { isByCommand: false }),
    ];
    return [
      { name: "`--status`, by the package's command", unit: "ms", ...command, aim: 1.3 },
      { name: "`--status`, by the program itself", unit: "ms", ...program, aim: 1.3 },
    ];
  },
};

/**
 * How the application's costs grow with its accounts; the numbers take turns.
 *
 * @param {Place} place
 * @param {Plan} plan
 * @returns {Promise<Growth[]>}
 */
export async function measureAllGrowth(place, { runs, accounts }) {
  /** @type {[number, Awaited<ReturnType<typeof measureGrowth>>][]} */
  const found = [];
  for (let run = 1; run <= runs; run += 1) {
    for (const count of accounts) found.push([count, await measureGrowth(place, count)]);
  }
  const row = (
    /** @type {string} */ name,
    /** @type {string} */ unit,
    /** @type {(one: (typeof found)[number][1]) => number} */ value,
  ) => ({
    name,
    unit,
    points: accounts.map((count) => {
      const ofCount = found.filter(([other]) => other === count).map(([, one]) => value(one));
      return /** @type {[number, number[]]} */ ([count, ofCount]);
    }),
  });
  return [
    row("start until the tray icon", "ms", (one) => one.startMs),
    row("memory", "MiB", (one) => one.memoryBytes / mebibyte),
    row("CPU of one poll", "ms", (one) => one.pollCpuMs),
    row("most polls in one second", "", (one) => one.mostPolls),
    row("files written for one change", "", (one) => one.filesWritten),
    row("bytes written for one change", "kB", (one) => one.bytesWritten / 1_000),
  ];
}

/**
 * @template T
 * @param {Both<T[]>} both
 * @param {(value: T) => number} value
 * @returns {Both<number[]>}
 */
function pick({ ours, floor }, value) {
  return { ours: ours.map(value), floor: floor.map(value) };
}

/** @param {Both<number[]>} bytes */
function inMebibytes(bytes) {
  return pick(bytes, (one) => one / mebibyte);
}
