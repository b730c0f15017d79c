import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const politeMs = 2_000;

/**
 * A process with all that it starts.
 *
 * @typedef {object} ProcessGroup
 * @property {string} name
 * @property {() => boolean} isRunning
 * @property {Promise<void>} ended settles when the process has ended
 * @property {Promise<string>} firstLine the first line that the process writes to its file descriptor 3
 * @property {(name: NodeJS.Signals) => void} signal sends a signal to the whole group
 * @property {() => Promise<void>} kill ends the whole group by force
 * @property {() => Promise<void>} stop ends the whole group, by force if it must
 */

/** @type {Set<number>} */
const runningGroups = new Set();

/**
 * Starts a process in a group of its own, which ends with this process at the latest.
 *
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.logPath takes what it writes
 * @param {string} [options.input] what it reads on standard input
 * @param {number | undefined} [options.userId] runs it as this user and the group of that number
 * @returns {ProcessGroup}
 */
export function startGroup({ command, args, env, logPath, input = "", userId }) {
  const logFile = openSync(logPath, "a");
  const child = spawn(command, args, {
    env,
    ...(userId === undefined ? {} : { uid: userId, gid: userId }),
    detached: true,
    stdio: ["pipe", logFile, logFile, "pipe"],
  });
  closeSync(logFile);
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const groupId = child.pid;
  if (groupId !== undefined) runningGroups.add(groupId);

  let isRunning = groupId !== undefined;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const end = () => {
      isRunning = false;
      resolve();
    };
    child.once("error", end);
    child.once("exit", end);
  });

  return {
    name: command,
    isRunning: () => isRunning,
    ended,
    firstLine: firstLine(child.stdio[3]),
    signal(name) {
      if (groupId !== undefined) signalGroup(groupId, name);
    },
    async kill() {
      if (groupId === undefined) return;
      signalGroup(groupId, "SIGKILL");
      await ended;
      runningGroups.delete(groupId);
    },
    async stop() {
      if (groupId === undefined) return;
      signalGroup(groupId, "SIGTERM");
      await Promise.race([ended, sleep(politeMs, undefined, { ref: false })]);
      signalGroup(groupId, "SIGKILL");
      await ended;
      runningGroups.delete(groupId);
    },
  };
}

/** Ends every group at once, for a process that is about to exit. */
export function killAllGroups() {
  for (const groupId of runningGroups) signalGroup(groupId, "SIGKILL");
  runningGroups.clear();
}

/**
 * @param {number} groupId
 * @param {NodeJS.Signals} signal
 */
function signalGroup(groupId, signal) {
  try {
    process.kill(-groupId, signal);
  } catch {
    // Nobody is left in it.
  }
}

/**
 * @param {import("node:stream").Readable | import("node:stream").Writable | null | undefined} stream
 * @returns {Promise<string>}
 */
function firstLine(stream) {
  return new Promise((resolve) => {
    if (!stream || !("setEncoding" in stream)) return;
    let text = "";
    stream.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      text += chunk;
      const [line, rest] = text.split("\n", 2);
      if (line !== undefined && rest !== undefined) resolve(line);
    });
  });
}
