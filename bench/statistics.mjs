/**
 * A sample with its median and the range that holds its middle half, all in the same unit.
 *
 * @typedef {{ median: number, lower: number, upper: number, sample: number[] }} Measured
 */

/**
 * What was measured of the application, and of the floor it is compared with.
 *
 * @template T
 * @typedef {{ ours: T, floor: T }} Both
 */

/**
 * The ratio of the medians: below 1 the application is the smaller.
 *
 * @param {readonly number[]} ours
 * @param {readonly number[]} floor
 * @throws {RangeError} when one is empty or the floor's median is 0
 */
export function ratioOf(ours, floor) {
  const { median } = measured(floor);
  if (median === 0) throw new RangeError("Nothing can be compared with 0");
  return measured(ours).median / median;
}

/**
 * The median and the quartiles of a sample, linear between neighbours (as in R's default and in spreadsheets).
 *
 * @param {readonly number[]} sample in any order
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
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75), sample: [...sample] };
}

/**
 * The exponent b of the power law y = a·x^b that fits the points best (least squares of the logarithms): 0 for a cost
 * that does not grow, 1 for one in proportion.
 *
 * @param {readonly (readonly [number, number])[]} points at least two different x; those with a y of 0 or less have no
 *   logarithm and are left out
 * @returns {number | null} null: fewer than two points are left
 */
export function exponentOf(points) {
  const logs = points
    .filter(([, y]) => y > 0)
    .map(([x, y]) => /** @type {const} */ ([Math.log(x), Math.log(y)]));
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (logs.length < 2 || spread === 0) return null;
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
