/** `text` itself, or its first graphemes with a «…» behind them, `maxGraphemes` in all. */
export function shortened(text: string, maxGraphemes: number): string {
  // A grapheme has at least one code unit, so that most texts need no segmenter.
  if (text.length <= maxGraphemes) return text;
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let end = 0;
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === maxGraphemes - 1) end = index;
    count += 1;
    if (count > maxGraphemes) return `${text.slice(0, end).trimEnd()}…`;
  }
  return text;
}
