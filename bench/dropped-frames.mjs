/** A screen shows 60 frames a second. */
const frameMs = 1000 / 60;

/**
 * How many frames were due between the first and the last of `times`, and how many of them did not come.
 *
 * @param {readonly number[]} times of the frames that came, in milliseconds
 * @returns {{ due: number, dropped: number }}
 */
export function droppedFrames(times) {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  // A frame that comes a little late is not one that is missing.
  const due = gaps.map((gap) => Math.max(1, Math.round(gap / frameMs)));
  const total = due.reduce((sum, count) => sum + count, 0);
  return { due: total, dropped: total - gaps.length };
}
