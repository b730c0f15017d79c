import { execFile, spawn } from "node:child_process";
import os from "node:os";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */

/**
 * The result of a command: its exit code (128 plus the number of the signal that ended it; 127: it could not be
 * started) and its output.
 *
 * @typedef {{ exitCode: number, stdout: string, stderr: string }} Captured
 */

/**
 * Runs a command and captures its output. Never rejects.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options] after `timeoutMs` the command is
 *   ended
 * @returns {Promise<Captured>}
 */
export function runCaptured(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const options = { cwd, env, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ exitCode: 0, stdout, stderr });
      else if (child.pid === undefined) resolve({ exitCode: 127, stdout, stderr: error.message });
      else resolve({ exitCode: exitCodeOf(child.exitCode, error.signal ?? null), stdout, stderr });
    });
    child.stdin?.end();
  });
}

/**
 * Runs a command on this terminal and returns its exit code. SIGTERM and SIGHUP are passed on. Ctrl+C reaches the
 * command by itself, so this process only waits for it to end. With a pipe as its fourth descriptor the command can say
 * its exit code there before a signal ends it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: StdioOptions, isInterruptible?: boolean }} [options]
 *   `isInterruptible`: a SIGINT that was not typed is passed on too, as SIGTERM, for a command that takes both
 * @returns {Promise<number>} rejects when the command could not be started
 */
export function runInherited(command, args, options = {}) {
  const { cwd, env, stdio = "inherit", isInterruptible = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    let reported = "";
    child.stdio[3]?.on("data", (bytes) => {
      reported += String(bytes);
    });
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      if (signal !== "SIGINT" || isInterruptible) child.kill("SIGTERM");
    };
    for (const signal of signals) process.on(signal, passOn);
    const release = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on("error", (error) => {
      release();
      reject(error);
    });
    child.on("close", (code, signal) => {
      release();
      resolve(code === null && reported !== "" ? Number(reported) : exitCodeOf(code, signal));
    });
  });
}

/**
 * The exit code as a shell gives it.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code;
  return signal === null ? 1 : 128 + os.constants.signals[signal];
}

/**
 * The last lines of the output of a failed command, for an error message.
 *
 * @param {Captured} captured
 */
export function tailOf({ stdout, stderr }) {
  const text = stderr.trim() === "" ? stdout : stderr;
  return text.trim().split("\n").slice(-12).join("\n");
}

/**
 * Whether a command is on the path.
 *
 * @param {string} command
 */
export async function isCommandThere(command) {
  const { exitCode } = await runCaptured("sh", ["-c", 'command -v "$0"', command]);
  return exitCode === 0;
}
