import { runCaptured, tailOf } from "../run-process.mjs";

/**
 * Runs a tool of the system.
 *
 * @param {string} command
 * @param {string[]} args
 * @throws {Error} with the last lines of its output when it fails
 */
export async function runTool(command, args) {
  const result = await runCaptured(command, args);
  if (result.exitCode !== 0) throw new Error(`${command} failed: ${tailOf(result)}`);
}
