import { spawn } from "node:child_process";
import os from "node:os";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */

/**
 * What came of a command: its exit code (128 plus the number of the signal that ended it; 127: it could not be
 * started) and what it wrote.
 *
 * @typedef {{ exitCode: number, stdout: string, stderr: string }} Captured
 */

/**
 * Runs a command and keeps what it writes. Never rejects.
 *
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, timeoutMs?: number }} [options]
 *   `onLine` gets each line of standard output as it comes; after `timeoutMs` the command is ended
 * @returns {Promise<Captured>}
 */
export function runCaptured(command, commandArguments, { cwd, env, onLine, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    let unfinishedLine = "";
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      stdout += text;
      const lines = (unfinishedLine + text).split("\n");
      unfinishedLine = lines.pop() ?? "";
      if (onLine !== undefined) lines.forEach(onLine);
    });
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      stderr += text;
    });
    child.on("error", (error) => resolve({ exitCode: 127, stdout, stderr: error.message }));
    child.on("close", (code, signal) => resolve({ exitCode: exitCodeOf(code, signal), stdout, stderr }));
  });
}

/**
 * Runs a command on this terminal and returns its exit code. SIGTERM and SIGHUP are passed on. Ctrl+C reaches the
 * command by itself, so this process only waits for it to end.
 *
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: StdioOptions, isInterruptible?: boolean }} [options]
 *   `isInterruptible`: a SIGINT that was not typed is passed on too, as SIGTERM, for a command that takes both
 * @returns {Promise<number>}
 */
export function runInherited(command, commandArguments, options = {}) {
  const { cwd, env, stdio = "inherit", isInterruptible = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd, env, stdio });
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
      resolve(exitCodeOf(code, signal));
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
 * The last lines of what a failed command wrote, for an error message.
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
