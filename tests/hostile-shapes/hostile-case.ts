import { expect } from "vitest";

/** One odd reply and what must come of it. `row`: the rule of docs/api-behaviour.md that it belongs to, such as `A1`. */
export type HostileCase = { row: string; title: string; run: () => void | Promise<void> };

/** One case with a title of its own. */
export function oneCase(row: string, title: string, run: HostileCase["run"]): HostileCase {
  return { row, title, run };
}

/** The same check over several shapes of one row; each value's own text is the title. */
export function casesOf<T>(
  row: string,
  values: readonly T[],
  run: (value: T) => void | Promise<void>,
): HostileCase[] {
  return values.map((value) => ({ row, title: titleOf(value), run: () => run(value) }));
}

/** A table of readings: what `read` makes of each value of a row. */
export function readsAs(
  read: (value: unknown) => unknown,
  table: readonly (readonly [row: string, expected: unknown, values: readonly unknown[]])[],
): HostileCase[] {
  return table.flatMap(([row, expected, values]) =>
    casesOf(row, values, (value) => expect(read(value)).toEqual(expected)),
  );
}

function titleOf(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
