/**
 * One sentence in both languages.
 *
 * @typedef {{ ru: string, en: string }} Sentence
 */

/**
 * Where the scripts say what they do.
 *
 * @typedef {object} Log
 * @property {(sentence: Sentence) => void} step something that takes a while begins
 * @property {(sentence: Sentence) => void} ready something was there already; left out by a quiet log
 * @property {(sentence: Sentence) => void} note something worth knowing
 * @property {(sentence: Sentence) => void} failure what is wrong and what to do, one line per language
 */

/** Both languages on one line. @param {Sentence} sentence */
export function bothLanguages({ ru, en }) {
  return `${ru} / ${en}`;
}

/**
 * A log of one line per event.
 *
 * @param {{ write: (text: string) => unknown }} stream
 * @param {{ isQuiet?: boolean }} [options]
 * @returns {Log}
 */
export function createLog(stream, { isQuiet = false } = {}) {
  return {
    step: (sentence) => void stream.write(`→ ${bothLanguages(sentence)}…\n`),
    ready: (sentence) => void (isQuiet || stream.write(`✓ ${bothLanguages(sentence)}\n`)),
    note: (sentence) => void stream.write(`  ${bothLanguages(sentence)}\n`),
    failure: ({ ru, en }) => void stream.write(`✗ ${ru}\n✗ ${en}\n`),
  };
}
