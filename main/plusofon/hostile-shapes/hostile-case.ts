/** One odd reply and what must come of it. `row`: the row of the hostile-shape table that it belongs to, such as `A1`. */
export type HostileCase = { row: string; title: string; run: () => void | Promise<void> };

/** How many rows each letter of the hostile-shape table has. Source: docs/api-behaviour.md, A to E. */
const rowCounts = { A: 26, B: 17, C: 17, D: 48, E: 20 } as const;

/** The ids of all rows, `A1` to `E20`. */
export const allRows: readonly string[] = Object.entries(rowCounts).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

/** The same check over several shapes of one row; each value's own text is the title. */
export function casesOf<T>(
  row: string,
  values: readonly T[],
  run: (value: T) => void | Promise<void>,
): HostileCase[] {
  return values.map((value) => ({ row, title: titleOf(value), run: () => run(value) }));
}

function titleOf(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
