import { maskSecrets, type Secret } from "../secret";

/** The longest server message that is kept, in UTF-16 code units. Source: docs/api-behaviour.md, C9. */
export const messageMaxLength = 300;
/** The longest tariff name or description that is kept, in UTF-16 code units. */
export const fieldMaxLength = 2_000;

const breakingTag = /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|body|head|title)\b[^<>]*>/gi;
const anyTag = /<[a-z/!?][^<>]*>/gi;
/** What may be left of tags within tags: without its bracket it is no tag. */
const bracketOfTag = /(?<!<)<+(?=[a-z/!?])/gi;
/** Bidirectional controls, characters without a glyph, lone surrogates; not what emoji are joined with. */
const invisible = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|\p{Cs}|[\ufff9-\ufffb]/gu;
/** Joiners make sense only behind an emoji. */
const strayJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\u200c|\u200d)/gu;
const replacementCharacter = "\ufffd";

/**
 * One line of plain text out of server text: secrets masked, tags, control and invisible characters dropped,
 * cut with «…». Null when nothing is left, or when the bytes were not UTF-8.
 * Source: docs/api-behaviour.md, B9, C9, C16, C17, D7.
 *
 * @param maxLength in UTF-16 code units; whole graphemes are cut off
 */
export function cleanText(text: string, secrets: readonly Secret[], maxLength: number): string | null {
  if (isUndecodable(text)) return null;
  const plain = maskSecrets(text, secrets)
    .replace(/[\s\u0085]+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(invisible, "")
    .replace(strayJoiner, "")
    .replace(breakingTag, " ")
    .replace(anyTag, "")
    .replace(bracketOfTag, "")
    .replace(/ {2,}/g, " ")
    .trim();
  // Cleaning may have joined what stood apart.
  const masked = maskSecrets(plain, secrets);
  return masked === "" ? null : cutToLength(masked, maxLength);
}

/** Whether decoding met bytes that were not UTF-8: such text is never shown. */
export function isUndecodable(text: string): boolean {
  return text.includes(replacementCharacter);
}

/** `text` itself, or as many whole graphemes as fit with a «…» behind them into `maxLength` UTF-16 code units. */
export function cutToLength(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = 0;
  const head = text.slice(0, maxLength + 1);
  for (const { index, segment } of new Intl.Segmenter("ru", { granularity: "grapheme" }).segment(head)) {
    const next = index + segment.length;
    if (next > maxLength - 1) break;
    end = next;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
