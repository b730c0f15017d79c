/**
 * The middle of a sample and the range that holds its middle half, in the sample's own unit.
 *
 * @typedef {{ median: number, lower: number, upper: number }} Quartiles
 */

/**
 * The median and the quartiles of a sample, linear between neighbours (as in R's default and in spreadsheets).
 *
 * @param {readonly number[]} sample in any order
 * @returns {Quartiles}
 * @throws {RangeError} when the sample is empty
 */
export function quartilesOf(sample) {
  if (sample.length === 0) throw new RangeError("An empty sample has no quartiles");
  const sorted = [...sample].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
}

/**
 * How many times as large each value is as the one beside it. Neighbouring runs saw the same machine, so that what
 * changes slowly on it drops out.
 *
 * @param {readonly number[]} values
 * @param {readonly number[]} yardstick as many, none of them 0
 * @returns {number[]}
 * @throws {RangeError} when they can't be paired
 */
export function pairedRatios(values, yardstick) {
  if (values.length !== yardstick.length) throw new RangeError("Each value needs one to compare it with");
  return values.map((value, index) => {
    const other = yardstick[index] ?? 0;
    if (other === 0) throw new RangeError("Nothing can be compared with 0");
    return value / other;
  });
}

/**
 * @param {readonly number[]} sorted not empty
 * @param {number} share 0 to 1
 */
function quantile(sorted, share) {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
