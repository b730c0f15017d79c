/**
 * A sample with its median and the range that holds its middle half, all in the same unit.
 *
 * @typedef {{ median: number, lower: number, upper: number, sample: number[] }} Measured
 */

/**
 * One value for each program.
 *
 * @template T
 * @typedef {{ application: T, bareTray: T }} Both
 */

/**
 * The application beside the bare tray. `ratio` is that of neighbouring runs: below 1 the application is the smaller.
 *
 * @typedef {Both<Measured> & { ratio: Measured }} Comparison
 */

/**
 * Compares the values of the two programs. Neighbouring runs saw the same machine, so that what changes slowly on it
 * drops out of their ratio.
 *
 * @param {Both<number[]>} samples as many values each, at least one, none of the bare tray's 0
 * @returns {Comparison}
 * @throws {RangeError} when they can't be paired
 */
export function compare({ application, bareTray }) {
  if (application.length !== bareTray.length || bareTray.includes(0)) {
    throw new RangeError("Each value needs one other than 0 to compare it with");
  }
  const ratios = application.map((value, index) => value / (bareTray[index] ?? Number.NaN));
  return { application: measured(application), bareTray: measured(bareTray), ratio: measured(ratios) };
}

/**
 * The median and the quartiles of a sample, linear between neighbours (as in R's default and in spreadsheets).
 *
 * @param {number[]} sample in any order
 * @returns {Measured}
 * @throws {RangeError} when the sample is empty
 */
export function measured(sample) {
  if (sample.length === 0) throw new RangeError("An empty sample has no quartiles");
  const sorted = [...sample].sort((a, b) => a - b);
  const quantile = (/** @type {number} */ share) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75), sample };
}
