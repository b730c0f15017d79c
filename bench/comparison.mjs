import { pairedRatios, quartilesOf } from "./quartiles.mjs";

/** @import { Both } from "./interleaved.mjs" */
/** @import { Quartiles } from "./quartiles.mjs" */

/**
 * A sample with its quartiles, all in the same unit.
 *
 * @typedef {Quartiles & { sample: number[] }} Measured
 */

/**
 * The application beside the bare tray. `ratio` is that of neighbouring runs: below 1 the application is the smaller.
 *
 * @typedef {Both<Measured> & { ratio: Measured }} Comparison
 */

/**
 * Compares the values of the two programs.
 *
 * @param {Both<number[]>} samples as many values each, at least one
 * @returns {Comparison}
 */
export function compare(samples) {
  return {
    application: measured(samples.application),
    bareTray: measured(samples.bareTray),
    ratio: measured(pairedRatios(samples.application, samples.bareTray)),
  };
}

/**
 * A sample with its quartiles.
 *
 * @param {number[]} sample not empty
 * @returns {Measured}
 */
export function measured(sample) {
  return { ...quartilesOf(sample), sample };
}
