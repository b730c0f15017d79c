import {
  type ModifierKey,
  modifierKeys,
  readShortcut,
  type ShortcutProblem,
  shortcutOf,
  shortcutProblem,
} from "../../contract/settings/shortcut";
import { mainKeyOf } from "./main-key";

/** What of a keyboard event says which keys are pressed. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/**
 * What a key that goes down means while a shortcut is recorded. `left`: Tab, which moves to the next control;
 * `pending`: no main key yet.
 */
export type Recording =
  | { state: "cancelled" | "left" | "pending" }
  | { state: "refused"; problem: ShortcutProblem }
  | { state: "recorded"; shortcut: string };

const modifierNames = ["Control", "Alt", "Shift", "Meta", "AltGraph", "OS", "CapsLock", "NumLock", "Fn"];

/** Reads one key press of a recording. */
export function readKeyPress(press: KeyPress): Recording {
  if (modifierNames.includes(press.key)) return { state: "pending" };
  const modifiers = pressedModifiers(press);
  if (press.key === "Escape" && modifiers.length === 0) return { state: "cancelled" };
  if (press.key === "Tab" && modifiers.every((modifier) => modifier === "Shift")) return { state: "left" };
  const key = mainKeyOf(press.key, press.code);
  if (key === null) return { state: "refused", problem: "unknown-key" };
  const problem = shortcutProblem(modifiers, key);
  if (problem !== null) return { state: "refused", problem };
  return { state: "recorded", shortcut: shortcutOf(modifiers, key) };
}

function pressedModifiers({ ctrlKey, altKey, shiftKey, metaKey }: KeyPress): ModifierKey[] {
  const isPressed: Record<ModifierKey, boolean> = {
    Control: ctrlKey,
    Alt: altKey,
    Shift: shiftKey,
    Super: metaKey,
  };
  return modifierKeys.filter((modifier) => isPressed[modifier]);
}

/** The system whose key labels are used. */
export type Keyboard = "mac" | "windows" | "linux";

/** The keyboard of a computer, from `navigator.platform`, such as `Win32`, `MacIntel` or `Linux x86_64`. */
export function keyboardOf(platform: string): Keyboard {
  if (platform.startsWith("Mac")) return "mac";
  return platform.startsWith("Win") ? "windows" : "linux";
}

const modifierLabels: Record<Keyboard, Record<ModifierKey, string>> = {
  mac: { Control: "⌃", Alt: "⌥", Shift: "⇧", Super: "⌘" },
  windows: { Control: "Ctrl", Alt: "Alt", Shift: "Shift", Super: "Win" },
  linux: { Control: "Ctrl", Alt: "Alt", Shift: "Shift", Super: "Super" },
};

/** The label of a modifier key. */
export function modifierLabel(modifier: ModifierKey, keyboard: Keyboard): string {
  return modifierLabels[keyboard][modifier];
}

const keyLabels: ReadonlyMap<string, string> = new Map([
  ["Up", "↑"],
  ["Down", "↓"],
  ["Left", "←"],
  ["Right", "→"],
  ["Return", "Enter"],
  ["PageUp", "Page Up"],
  ["PageDown", "Page Down"],
  ["PrintScreen", "Print Screen"],
  ["numadd", "Num +"],
  ["numsub", "Num −"],
  ["nummult", "Num ×"],
  ["numdiv", "Num ÷"],
  ["numdec", "Num ."],
]);

/**
 * The keys of a shortcut as they are written on the keyboard, in order.
 *
 * @param spaceLabel the name of the space bar, which has no label
 */
export function shortcutLabels(shortcut: string, keyboard: Keyboard, spaceLabel: string): string[] {
  const read = readShortcut(shortcut);
  if (read === null) return [shortcut];
  const { modifiers, key } = read;
  const keyLabel = key === "Space" ? spaceLabel : (keyLabels.get(key) ?? key.replace(/^num/, "Num "));
  return [...modifiers.map((modifier) => modifierLabel(modifier, keyboard)), keyLabel];
}
