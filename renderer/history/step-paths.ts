import type { ChartPoint } from "./history-chart";

/** The outlines of a stepped line as SVG paths: the line, the area down or up to zero, and dots where a value stands alone. */
export type StepPaths = { line: string; area: string; dots: string };

/**
 * The paths of `points`, with a break at each null.
 *
 * @param x the place of a time (milliseconds since 1970), from 0 to 100
 * @param y the place of a value, from 100 to 0
 */
export function stepPaths(
  points: readonly ChartPoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): StepPaths {
  const paths: StepPaths = { line: "", area: "", dots: "" };
  const zero = coordinate(y(0));
  let isBegun = false;
  for (const [index, { at, value, isAlone }] of points.entries()) {
    if (value === null) {
      isBegun = false;
      continue;
    }
    const [left, height] = [coordinate(x(at)), coordinate(y(value))];
    if (isAlone) paths.dots += `M${left} ${height}h0`;
    paths.line += `${isBegun ? "H" : "M"}${left}${isBegun ? "V" : " "}${height}`;
    isBegun = true;
    const next = points[index + 1];
    if (next !== undefined && next.value !== null) {
      paths.area += `M${left} ${zero}V${height}H${coordinate(x(next.at))}V${zero}Z`;
    }
  }
  return paths;
}

const coordinate = (value: number): number => Math.round(value * 100) / 100;
