/** Whether one version comes after another, number by number; both are three numbers, such as `1.10.0`. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const differing = [0, 1, 2].find((index) => one[index] !== other[index]);
  return differing !== undefined && (one[differing] ?? 0) > (other[differing] ?? 0);
}

/** What follows the three numbers, as in `1.2.3-beta.1`, does not count. */
function numbersOf(version: string): number[] {
  return version.split(/[-+]/, 1).flatMap((numbers) => numbers.split(".").map(Number));
}
