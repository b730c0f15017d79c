import { exponentOf, measured, ratioOf } from "./statistics.mjs";

/** @import { Finding, Growth } from "./findings.mjs" */
/** @import { Part } from "./sizes.mjs" */
/** @import { Measured } from "./statistics.mjs" */

/**
 * What was measured, in rows.
 *
 * @typedef {{ comparisons: Finding[], growth: Growth[], sizes: { name: string, parts: Part[] }[] }} Findings
 */

/**
 * The findings as data.
 *
 * @param {Findings} findings
 */
export function reportOf({ comparisons, growth, sizes }) {
  return {
    comparisons: comparisons.map(({ name, unit, ours, floor, aim, aimOf = "ratio" }) => ({
      name,
      unit,
      ours: measured(ours),
      floor: floor === null ? null : measured(floor),
      ratio: floor === null ? null : ratioOf(ours, floor),
      aim: aim === null ? null : { max: aim, of: aimOf },
    })),
    growth: growth.map(({ name, unit, points }) => {
      const medians = points.map(([accounts, sample]) => ({ accounts, ...measured(sample) }));
      const exponent = exponentOf(medians.map(({ accounts, median }) => [accounts, median]));
      return { name, unit, points: medians, exponent };
    }),
    sizes,
  };
}

/**
 * A report as tables in Markdown.
 *
 * @param {ReturnType<typeof reportOf>} report
 * @returns {string}
 */
export function markdownOf({ comparisons, growth, sizes }) {
  const tables = [];
  if (comparisons.length > 0) {
    const rows = comparisons.map(({ name, unit, ours, floor, ratio, aim }) => [
      unit === "" ? name : `${name}, ${unit}`,
      withRange(ours),
      floor === null ? "" : withRange(floor),
      ratio === null ? "" : ratio.toFixed(2),
      aim === null ? "" : `≤ ${aim.max}${aim.of === "ratio" ? " ×" : ""}`,
      String(ours.sample.length),
    ]);
    tables.push(table(["", "this application (quartiles)", "bare", "ratio", "aim", "runs"], rows));
  }
  if (growth.length > 0) {
    const counts = growth[0]?.points.map(({ accounts }) => accounts.toLocaleString("en")) ?? [];
    const rows = growth.map(({ name, unit, points, exponent }) => [
      unit === "" ? name : `${name}, ${unit}`,
      ...points.map(({ median }) => shown(median)),
      exponent === null ? "" : exponent.toFixed(2),
    ]);
    tables.push(table(["accounts", ...counts, "exponent"], rows));
  }
  for (const { name, parts } of sizes) {
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const large = parts.filter(({ bytes }) => bytes >= total / 100);
    const others = total - large.reduce((sum, { bytes }) => sum + bytes, 0);
    const listed = [{ part: "all", bytes: total }, ...large, { part: "others", bytes: others }];
    tables.push(
      table(
        [name, "kB"],
        listed.map(({ part, bytes }) => [part, (bytes / 1_000).toFixed(1)]),
      ),
    );
  }
  return `${tables.join("\n\n")}\n`;
}

/**
 * A picture (SVG) of how a cost grows, with both axes logarithmic, so that a power law is a straight line.
 *
 * @param {ReturnType<typeof reportOf>["growth"][number]} growth
 * @returns {string}
 */
export function plotOf({ name, unit, points, exponent }) {
  const [width, height, edge] = [360, 200, 40];
  const drawn = points.filter(({ median }) => median > 0);
  const scale = (/** @type {number[]} */ values, /** @type {number} */ from, /** @type {number} */ to) => {
    const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.log10(Math.max(...values))];
    return (/** @type {number} */ value) =>
      from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from);
  };
  const x = scale(
    drawn.map(({ accounts }) => accounts),
    edge,
    width - edge,
  );
  const y = scale(
    drawn.map(({ median }) => median),
    height - edge,
    edge,
  );
  const at = ({ accounts = 1, median = 1 }) => `${x(accounts).toFixed(1)},${y(median).toFixed(1)}`;
  const text = (/** @type {string} */ place, /** @type {string} */ words) =>
    `<text ${place} text-anchor="middle">${words}</text>`;
  const dots = drawn.map((point) => {
    const [left, top] = at(point).split(",");
    const count = text(`x="${left}" y="${height - 16}"`, point.accounts.toLocaleString("en"));
    const value = text(`x="${left}" y="${Number(top) - 8}"`, shown(point.median));
    return `<circle cx="${left}" cy="${top}" r="3"/>${count}${value}`;
  });
  const title = `${name}${unit === "" ? "" : `, ${unit}`}; exponent ${exponent?.toFixed(2) ?? "unknown"}`;
  const line = `<polyline fill="none" stroke="#0b7285" points="${drawn.map(at).join(" ")}"/>`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">`;
  return `${head}<title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>${text(`x="${width / 2}" y="16"`, title)}${line}${dots.join("")}${text(`x="${width / 2}" y="${height - 2}"`, "accounts")}</svg>\n`;
}

/** @param {Measured} measured */
function withRange({ median, lower, upper }) {
  return `${shown(median)} (${shown(lower)}–${shown(upper)})`;
}

/** Three digits say enough. @param {number} value */
function shown(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
