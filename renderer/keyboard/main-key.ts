/** Electron's key names by `KeyboardEvent.code`. Source: UI Events KeyboardEvent code Values. */
const byCode: ReadonlyMap<string, string> = new Map([
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
 * it is the key that the user reads it on; where a layout types other letters, such as Russian, the physical key
 * decides. All other keys go by their physical key.
 *
 * @param key what the key types, such as `q` or `й`
 * @param code the physical key, such as `KeyQ`
 */
export function mainKeyOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key) && !code.startsWith("Numpad")) return key.toUpperCase();
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (placed !== null) return placed[1] ?? placed[2] ?? null;
  const keypad = /^Numpad(\d)$/.exec(code);
  if (keypad !== null) return `num${keypad[1]}`;
  return byCode.get(code) ?? (sameName.test(code) ? code : null);
}
