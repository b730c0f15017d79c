import type { AccountState } from "../../contract/state";

/** What a search for an account looks in: its name, customer ID and tariff. `title`: the name as it is shown. */
export function searchableText({ label, snapshot }: AccountState, title: string): string {
  const { customerId, tariff } = snapshot.customer;
  const parts = [
    title,
    label,
    customerId.state === "known" ? customerId.value : null,
    tariff.state === "known" ? tariff.value.name : null,
    tariff.state === "known" ? tariff.value.description : null,
  ];
  return parts.flatMap((part) => (part === null ? [] : [foldedText(part)])).join("\n");
}

/** Those of `rows` in which each word of `query` occurs, in their order; all of them when it has no word. */
export function foundRows<T extends { searchable: string }>(rows: readonly T[], query: string): readonly T[] {
  const words = searchedWords(query);
  if (words.length === 0) return rows;
  return rows.filter(({ searchable }) => words.every((word) => searchable.includes(word)));
}

/** Whether `query` asks for anything. */
export function isSearching(query: string): boolean {
  return searchedWords(query).length > 0;
}

function searchedWords(query: string): string[] {
  return foldedText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Text without the differences of case, of «ё» and «е», and of how the same letter is encoded. */
export function foldedText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
}
