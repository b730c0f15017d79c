import { execFile, spawn } from "node:child_process";
import os from "node:os";

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
 * Runs a command on this terminal and returns its exit code. Ctrl+C reaches the command by itself, so this process
 * only waits for it to end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} rejects when the command could not be started
 */
export function runInherited(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: "inherit" });
    const ignore = () => {};
    const forward = () => void child.kill("SIGTERM");
    process.on("SIGINT", ignore);
    process.on("SIGTERM", forward);
    const release = () => {
      process.off("SIGINT", ignore);
      process.off("SIGTERM", forward);
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
