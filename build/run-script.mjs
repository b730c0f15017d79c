import { checkNodeVersion } from "./setup/node-version.mjs";
import { SetupFailure } from "./setup-failure.mjs";

/** @import { Log } from "./log.mjs" */

/**
 * Runs a script: checks Node first, passes the arguments on, and turns a `SetupFailure` into one sentence per
 * language and exit code 1.
 *
 * @param {Log} log
 * @param {(scriptArguments: string[]) => Promise<number>} script returns the exit code
 */
export async function runScript(log, script) {
  try {
    checkNodeVersion(process.versions.node);
    process.exitCode = await script(process.argv.slice(2));
  } catch (thrown) {
    process.exitCode = 1;
    if (!(thrown instanceof SetupFailure)) throw thrown;
    log.failure(thrown.sentence);
  }
}
