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
 * @property {(sentence: Sentence, percent: number) => void} progress how far a step is, 0 to 100
 * @property {(sentence: Sentence) => void} failure what is wrong and what to do, one line per language
 */

/** Both languages on one line. @param {Sentence} sentence */
export function bothLanguages({ ru, en }) {
  return `${ru} / ${en}`;
}

/**
 * A log of one line per step. On a terminal a percentage is rewritten in place, elsewhere each new ten is a line.
 *
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} stream
 * @param {{ isQuiet?: boolean }} [options]
 * @returns {Log}
 */
export function createLog(stream, { isQuiet = false } = {}) {
  const isTerminal = stream.isTTY === true;
  let shownPercent = -1;
  let isLineOpen = false;

  /** @param {string} text */
  function line(text) {
    stream.write(isLineOpen ? `\n${text}\n` : `${text}\n`);
    isLineOpen = false;
    shownPercent = -1;
  }

  return {
    step: (sentence) => line(`→ ${bothLanguages(sentence)}…`),
    ready: (sentence) => {
      if (!isQuiet) line(`✓ ${bothLanguages(sentence)}`);
    },
    note: (sentence) => line(`  ${bothLanguages(sentence)}`),
    failure: (sentence) => line(`✗ ${sentence.ru}\n✗ ${sentence.en}`),
    progress(sentence, percent) {
      const whole = Math.max(0, Math.min(100, Math.floor(percent)));
      const shown = isTerminal ? whole : whole - (whole % 10);
      if (shown === shownPercent) return;
      const text = `  ${bothLanguages(sentence)}: ${shown} %`;
      if (isTerminal) {
        stream.write(`\r${text}`);
        isLineOpen = true;
      } else {
        stream.write(`${text}\n`);
      }
      shownPercent = shown;
    },
  };
}
