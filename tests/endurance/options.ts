import { writeFileSync } from "node:fs";

/** How long each part may take, in milliseconds, and the seed that its chances come from. */
export const budgetMs = Number(process.env["PLUSOFON_ENDURANCE_MINUTES"] ?? "0.2") * 60_000;
export const seed = Number(process.env["PLUSOFON_ENDURANCE_SEED"] ?? "1");

/** Numbers from 0 up to but not including 1, the same for the same seed. Source: mulberry32, by Tommy Ettinger. */
export function createRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}

/** Prints a table of how often each thing came, under the seed and the count. */
export function printTable(title: string, count: number, rows: ReadonlyMap<string, number | string>): void {
  const width = Math.max(...[...rows.keys()].map((name) => name.length), 0);
  const lines = [...rows].sort().map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  writeFileSync(1, `\n${title}: seed ${seed}, count ${count}\n${lines.join("\n")}\n`);
}

/** Counts one more of a name. */
export function countOne(rows: Map<string, number>, name: string): void {
  rows.set(name, (rows.get(name) ?? 0) + 1);
}
