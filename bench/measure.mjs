import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findWindow, until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";
import { runCaptured } from "../build/run-process.mjs";
import { SetupFailure } from "../build/script.mjs";
import { copyProfile } from "./profile.mjs";
import { startProgram } from "./running-program.mjs";
import { readMemory, readThreads, usedBetween } from "./usage.mjs";

/** @import { Place, RunningProgram, Side } from "./running-program.mjs" */
/** @import { Both } from "./statistics.mjs" */

const timeoutMs = 60_000;
/** What begins with the program is over by then. */
const settledMs = 6_000;
/** An account's poll follows the one before by 54 to 66 s: from then on, this time has one. */
const minuteMs = 62_000;

/**
 * Measures the milliseconds from starting each program until its icon is in the tray.
 *
 * @param {Place} place
 * @param {number} runs
 */
export function measureStarts(place, runs) {
  return inFolder(async (folder) => {
    await copyProfile(place.profile, path.join(folder, "ours"));
    const start = async (/** @type {Side} */ side) => {
      const running = await startProgram(place, side, path.join(folder, side));
      await running.end();
      return running.startMs;
    };
    // The first start of each fills the disk cache: it is not counted.
    await interleaved(1, start);
    return interleaved(runs, start);
  });
}

/**
 * Measures the bytes that each program keeps in memory, `restMs` after its icon appeared, or after its window was opened
 * by a click and closed.
 *
 * @param {Place} place
 * @param {number} runs
 * @param {{ restMs: number, isOpened: boolean }} options
 */
export function measureRest(place, runs, { restMs, isOpened }) {
  return interleaved(runs, (side) =>
    withProgram(place, side, {}, async ({ processId }) => {
      if (isOpened) await openAndClose(place, processId);
      await sleep(restMs);
      return readMemory(processId);
    }),
  );
}

/**
 * Measures what each program uses in 62 s, of which the application's one poll takes a part. The bare tray has no poll.
 * Both run at the same time, as neither does much; what a start is followed by, such as the first collections of V8, is
 * over.
 *
 * @param {Place} place
 * @param {number} runs
 * @returns {Promise<Both<{ cpuMs: number, wakeups: number }[]>>}
 */
export async function measureMinutes(place, runs) {
  const { service } = place;
  /** @type {Both<{ cpuMs: number, wakeups: number }[]>} */
  const values = { ours: [], floor: [] };
  for (let run = 1; run <= runs; run += 1) {
    const used = await withProgram(place, "ours", { intervalMinutes: 1 }, (ours) =>
      inFolder(async (folder) => {
        const floor = await startProgram(place, "floor", path.join(folder, "profile"));
        try {
          const polls = service.polls();
          await until(async () => (service.polls() > polls ? true : null), 2 * timeoutMs);
          await sleep(settledMs);
          const programs = [ours, floor].map(({ processId }) => processId);
          const before = await Promise.all(programs.map(readThreads));
          await sleep(minuteMs);
          const after = await Promise.all(programs.map(readThreads));
          if (service.polls() !== polls + 2) throw new Error("There was not one poll");
          return after.map((threads, index) => usedBetween(before[index] ?? threads, threads));
        } finally {
          floor.kill();
        }
      }),
    );
    for (const [index, side] of /** @type {const} */ (["ours", "floor"]).entries()) {
      const one = used[index];
      if (one !== undefined) values[side].push(one);
    }
  }
  return values;
}

/**
 * Measures the milliseconds of a whole process that prints the status of an account, beside one that prints a word.
 *
 * @param {Place} place
 * @param {number} runs
 * @param {{ isByCommand: boolean }} options `isByCommand`: as the command of the Linux packages starts it
 */
export function measureStatus(place, runs, { isByCommand }) {
  const { desktop, executablePath, electronFlags, service, profile } = place;
  return inFolder(async (folder) => {
    const command = path.join(folder, "plusofon-tray");
    const installed = await readFile(
      path.join(projectFolder, "build/installers/linux/plusofon-tray"),
      "utf8",
    );
    await writeFile(command, installed.replace("/opt/Plusofon Tray/plusofon-tray", executablePath));
    const ours = [projectFolder, ...service.flags, "--status", `--user-data-dir=${profile}`];
    const bare = path.join(projectFolder, "bench", "bare-status");
    const electron = [executablePath, ...electronFlags, quietFlag];
    const programs = {
      ours: [...(isByCommand ? ["/bin/sh", command, ...electronFlags] : electron), ...ours],
      floor: [...electron, "--ozone-platform=headless", "--disable-gpu", bare],
    };
    const print = (/** @type {Side} */ side) => {
      const [file = "", ...args] = programs[side];
      const startMs = performance.now();
      const child = spawn(file, args, {
        env: electronEnvironment(desktop.env),
        stdio: ["ignore", "pipe", "ignore"],
      });
      child.stdout.resume();
      return /** @type {Promise<number>} */ (
        new Promise((resolve, reject) => {
          child.once("error", reject);
          child.once("close", (code) => {
            if (code === 0) resolve(performance.now() - startMs);
            else reject(new Error(`${side} ended with ${code}`));
          });
        })
      );
    };
    await interleaved(1, print);
    return interleaved(runs, print);
  });
}

/**
 * What a program with many accounts costs.
 *
 * @typedef {object} GrowthFindings
 * @property {number} startMs until the icon
 * @property {number} memoryBytes when they were read for half a minute
 * @property {number} pollCpuMs CPU for one poll of one account, all that the program does meanwhile included
 * @property {number} filesWritten for one poll that finds a change
 * @property {number} bytesWritten so
 * @property {number} mostPolls in one second
 */

/**
 * Measures one run with so many accounts, each with a key.
 *
 * @param {Place} place
 * @param {number} accounts
 * @returns {Promise<GrowthFindings>}
 */
export function measureGrowth(place, accounts) {
  const { service } = place;
  return withProgram(
    place,
    "ours",
    { accounts, intervalMinutes: 1 },
    async ({ processId, startMs, folder }) => {
      await sleep(10_000);
      const before = await readThreads(processId);
      const [pollsBefore, seconds] = [service.polls(), [service.polls()]];
      for (let second = 0; second < 62; second += 1) {
        await sleep(1_000);
        seconds.push(service.polls());
      }
      const { cpuMs } = usedBetween(before, await readThreads(processId));
      const polls = service.polls() - pollsBefore;
      const memoryBytes = await readMemory(processId);
      const written = watchWrites(folder);
      const pollsAtChange = service.polls();
      service.change();
      await sleep(accounts > 1 ? 30_000 : minuteMs + 6_000);
      const { files, bytes } = await written();
      const changes = Math.min(service.polls() - pollsAtChange, accounts);
      return {
        startMs,
        memoryBytes,
        pollCpuMs: cpuMs / polls,
        filesWritten: files / changes,
        bytesWritten: bytes / changes,
        mostPolls: Math.max(...seconds.slice(1).map((count, index) => count - (seconds[index] ?? count))),
      };
    },
  );
}

/**
 * Notes which files of a program's own are replaced in a folder; Chromium's are in folders of theirs or have no ending.
 *
 * @param {string} folder
 * @returns {() => Promise<{ files: number, bytes: number }>} ends it
 */
function watchWrites(folder) {
  /** @type {Promise<number>[]} */
  const sizes = [];
  const watcher = watch(folder, { recursive: true }, (event, name) => {
    if (event !== "rename" || !/\.(json|jsonl|csv)$/.test(name ?? "")) return;
    sizes.push(
      stat(path.join(folder, name ?? "")).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  });
  return async () => {
    watcher.close();
    const written = (await Promise.all(sizes)).filter((size) => size > 0);
    return { files: written.length, bytes: written.reduce((sum, size) => sum + size, 0) };
  };
}

/**
 * Lends a program that runs in a folder of its own; the application has a profile with one account or more, and was
 * polled once.
 *
 * @template T
 * @param {Place} place
 * @param {Side} side
 * @param {{ accounts?: number, intervalMinutes?: number }} options
 * @param {(running: RunningProgram & { folder: string }) => Promise<T>} use
 * @returns {Promise<T>}
 */
function withProgram(place, side, options, use) {
  return inFolder(async (outer) => {
    const folder = path.join(outer, "profile");
    if (side === "ours") await copyProfile(place.profile, folder, options);
    const polls = place.service.polls();
    const running = await startProgram(place, side, folder);
    try {
      const isPolled = async () => (place.service.polls() > polls ? true : null);
      if (side === "ours" && (await until(isPolled, timeoutMs)) === null)
        throw new Error("There was no poll");
      return await use({ ...running, folder });
    } finally {
      await running.end();
    }
  });
}

/**
 * Lends a new empty folder, and removes it afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inFolder(use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "plusofon-bench-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Measures both programs alternately, A B A B…, so that a machine that grows slower affects both alike.
 *
 * @template T
 * @param {number} runs
 * @param {(side: Side) => Promise<T>} measure
 * @returns {Promise<Both<T[]>>} as many values each as there were runs
 */
export async function interleaved(runs, measure) {
  /** @type {Both<T[]>} */
  const values = { ours: [], floor: [] };
  for (let run = 1; run <= runs; run += 1) {
    values.ours.push(await measure("ours"));
    values.floor.push(await measure("floor"));
  }
  return values;
}

/**
 * Opens a program's window by a click on its icon and closes it through the window manager, as its user does.
 *
 * @param {Pick<Place, "desktop">} place
 * @param {number} processId of the main process
 * @throws {SetupFailure} when that does not come about
 */
async function openAndClose({ desktop }, processId) {
  const [item] = await desktop.trayItems();
  await item?.activate();
  const window = await until(() => findWindow(desktop, processId), timeoutMs);
  // Until its page is drawn.
  await sleep(2_000);
  if (window !== null) await runCaptured("wmctrl", ["-i", "-c", window], { env: desktop.env });
  const isClosed = async () => ((await findWindow(desktop, processId)) === null ? true : null);
  if (window !== null && (await until(isClosed, timeoutMs)) !== null) return;
  throw new SetupFailure({
    ru: "Окно не открылось щелчком по значку или не закрылось.",
    en: "A click on the icon opened no window, or the window did not close.",
  });
}
