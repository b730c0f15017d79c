let segmenter: Intl.Segmenter | null = null;

/**
 * `text` itself, or its beginning with «…» as the last of `graphemes` graphemes, so that neither an emoji nor a
 * letter with its marks is torn apart.
 *
 * @param graphemes how many characters, as a reader counts them, the result may have; at least 1
 */
export function shorten(text: string, graphemes: number): string {
  // A grapheme has at least one code unit.
  if (text.length <= graphemes) return text;
  segmenter ??= new Intl.Segmenter("ru", { granularity: "grapheme" });
  let count = 0;
  let end = 0;
  for (const { index } of segmenter.segment(text)) {
    count += 1;
    if (count === graphemes) end = index;
    if (count > graphemes) return `${text.slice(0, end).trimEnd()}…`;
  }
  return text;
}
