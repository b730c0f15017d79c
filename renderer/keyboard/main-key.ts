/** Keys by their place on the keyboard, as the page is told it. Source: UI Events KeyboardEvent code Values. */
const byPlace: ReadonlyMap<string, string> = new Map([
  ["Minus", "-"],
  ["Equal", "="],
  ["BracketLeft", "["],
  ["BracketRight", "]"],
  ["Backslash", "\\"],
  ["Semicolon", ";"],
  ["Quote", "'"],
  ["Comma", ","],
  ["Period", "."],
  ["Slash", "/"],
  ["Backquote", "`"],
  ["ArrowUp", "Up"],
  ["ArrowDown", "Down"],
  ["ArrowLeft", "Left"],
  ["ArrowRight", "Right"],
  ["Enter", "Return"],
  ["NumpadAdd", "numadd"],
  ["NumpadSubtract", "numsub"],
  ["NumpadMultiply", "nummult"],
  ["NumpadDivide", "numdiv"],
  ["NumpadDecimal", "numdec"],
]);

const sameName = /^(?:F\d{1,2}|Space|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|PrintScreen)$/;

/**
 * The main key of a shortcut by Electron's name; null: there is none for it. A Latin letter is what it types, so that
 * it is the key on which the user reads it; where a layout types other letters, such as Russian, the place on the
 * keyboard tells which Latin letter is beside them. All other keys go by their place.
 *
 * @param key what the key types, such as `q` or `й`
 * @param code its place, such as `KeyQ`
 */
export function mainKeyOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key) && !code.startsWith("Numpad")) return key.toUpperCase();
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (placed !== null) return placed[1] ?? placed[2] ?? null;
  const keypad = /^Numpad(\d)$/.exec(code);
  if (keypad !== null) return `num${keypad[1]}`;
  return byPlace.get(code) ?? (sameName.test(code) ? code : null);
}
