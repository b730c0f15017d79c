const usualThresholds = [14, 7, 3, 1, 0];

/** The numbers of days that can be chosen, in descending order: the usual ones and any others that are chosen. */
export function thresholdChoices(chosen: readonly number[]): number[] {
  return [...new Set([...usualThresholds, ...chosen])].toSorted((one, other) => other - one);
}
