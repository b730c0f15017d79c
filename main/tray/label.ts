/** Control characters, line and paragraph separators, and marks that turn the direction of text round. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

/** Text from a user or a server as one line that can't disturb what stands around it. */
export function plainLine(text: string): string {
  return text.replace(unprintable, " ").trim();
}

/**
 * A text as the label of a menu item, on every system: Electron takes `&` for the mark of a mnemonic, and `&&` for the
 * character. `_`, the mark on Linux, it escapes by itself.
 */
export function menuLabel(text: string): string {
  return plainLine(text).replaceAll("&", "&&");
}
