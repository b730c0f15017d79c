/** @import { Sentence } from "./log.mjs" */

/** Something that the scripts can't do by themselves, said in both languages with what to do about it. */
export class SetupFailure extends Error {
  /**
   * @param {Sentence} sentence
   * @param {ErrorOptions} [options]
   */
  constructor(sentence, options) {
    super(sentence.en, options);
    this.name = "SetupFailure";
    this.sentence = sentence;
  }
}

/**
 * The message of anything thrown, on one line.
 *
 * @param {unknown} thrown
 */
export function reasonOf(thrown) {
  return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, " ").trim();
}
