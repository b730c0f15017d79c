import { projectFolder } from "../paths.mjs";
import { runInherited } from "../run-process.mjs";

/** Keeps Chromium's own chatter off the terminal; the application's output stays. */
export const quietFlag = "--log-level=3";

/**
 * The arguments that make Electron run the checkout.
 *
 * @param {string[]} electronFlags
 * @param {string[]} applicationFlags
 */
export function electronArguments(electronFlags, applicationFlags) {
  return [...electronFlags, quietFlag, projectFolder, ...applicationFlags];
}

/**
 * The environment for Electron: what is defined, without what would make it start as plain Node.
 *
 * @param {NodeJS.ProcessEnv} outer
 */
export function electronEnvironment(outer) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = outer;
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) env[name] = value;
  return env;
}

/**
 * Runs the checkout on this terminal and screen; returns its exit code.
 *
 * @param {{ executablePath: string, electronFlags: string[], applicationFlags: string[] }} options
 */
export function runElectron({ executablePath, electronFlags, applicationFlags }) {
  return runInherited(executablePath, electronArguments(electronFlags, applicationFlags), {
    env: electronEnvironment(process.env),
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    // A second signal of another kind does not cut Electron's orderly end short.
    isInterruptible: true,
  });
}
