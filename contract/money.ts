/** One rouble in kopecks, the unit of every amount in this program. */
export const roubleKopecks = 100;

/**
 * The amount as scripts get it: roubles with two decimals, such as `1255.50` or `-40.00`.
 *
 * @param kopecks a whole number
 */
export function decimalRoubles(kopecks: number): string {
  const whole = Math.abs(kopecks);
  const rest = String(whole % roubleKopecks).padStart(2, "0");
  return `${kopecks < 0 ? "-" : ""}${Math.floor(whole / roubleKopecks)}.${rest}`;
}
