/** `text` with a capital letter at its start, for a phrase that stands by itself. */
export function sentenceStart(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}
