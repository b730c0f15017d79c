/** @import { Log, Sentence } from "./log.mjs" */

// This file and all that it imports must parse on old versions of Node.

const minimumNode = [20, 19];

/** Something that the scripts can't do by themselves, said in both languages with what to do about it. */
export class SetupFailure extends Error {
  /** @param {Sentence} sentence */
  constructor(sentence) {
    super(sentence.en);
    this.name = "SetupFailure";
    this.sentence = sentence;
  }
}

/**
 * Runs a script: checks Node first, passes the arguments on, and turns a `SetupFailure` into one sentence per
 * language and exit code 1.
 *
 * @param {Log} log
 * @param {(args: string[]) => Promise<number>} script returns the exit code
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

/**
 * Refuses a Node that is too old for the tools.
 *
 * @param {string} version such as `20.19.1`
 * @throws {SetupFailure} when it is older than 20.19
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [minimumMajor = 0, minimumMinor = 0] = minimumNode;
  if (major > minimumMajor || (major === minimumMajor && minor >= minimumMinor)) return;
  throw new SetupFailure({
    ru: `Нужен Node.js 20.19 или новее, а здесь ${version}: обновите Node.js и повторите команду.`,
    en: `Node.js 20.19 or newer is needed and this is ${version}: update Node.js and run the command again.`,
  });
}

/**
 * The message of anything thrown, on one line.
 *
 * @param {unknown} thrown
 */
export function reasonOf(thrown) {
  return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, " ").trim();
}
