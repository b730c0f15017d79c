import type { ShortcutProblem } from "../../contract/shortcut";
import { type ModifierKey, readShortcut, shortcutOf, shortcutProblem } from "../../contract/shortcut";
import { mainKeyOf } from "./main-key";

/** What of a keyboard event says which keys are pressed. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
};

/**
 * What a key that goes down means while a shortcut is recorded. `left`: Tab, which goes on to the next control as
 * ever; `held`: no main key yet.
 */
export type Recording =
  | { state: "cancelled" }
  | { state: "left" }
  | { state: "held"; modifiers: ModifierKey[] }
  | { state: "refused"; problem: ShortcutProblem }
  | { state: "recorded"; shortcut: string };

const modifierNames = new Set([
  "Control",
  "Alt",
  "Shift",
  "Meta",
  "AltGraph",
  "OS",
  "CapsLock",
  "NumLock",
  "Fn",
]);

/** Reads one key press of a recording. */
export function readKeyPress(press: KeyPress): Recording {
  const modifiers = heldModifiers(press);
  if (modifierNames.has(press.key)) return { state: "held", modifiers };
  if (press.key === "Escape" && modifiers.length === 0) return { state: "cancelled" };
  if (press.key === "Tab" && modifiers.every((modifier) => modifier === "Shift")) return { state: "left" };
  const key = mainKeyOf(press.key, press.code);
  const problem = key === null ? "unknown-key" : shortcutProblem(modifiers, key);
  if (key === null || problem !== null) return { state: "refused", problem: problem ?? "unknown-key" };
  return { state: "recorded", shortcut: shortcutOf(modifiers, key) };
}

/** The modifier keys that are down. */
export function heldModifiers(press: Omit<KeyPress, "key" | "code">): ModifierKey[] {
  return [
    ...(press.ctrlKey ? (["Control"] as const) : []),
    ...(press.altKey ? (["Alt"] as const) : []),
    ...(press.shiftKey ? (["Shift"] as const) : []),
    ...(press.metaKey ? (["Super"] as const) : []),
  ];
}

/** Whose keyboard the names are for. */
export type Keyboard = "mac" | "windows" | "linux";

/** The keyboard of a computer, from what the page is told of it, such as `Win32`, `MacIntel` or `Linux x86_64`. */
export function keyboardOf(platform: string): Keyboard {
  if (platform.startsWith("Mac")) return "mac";
  return platform.startsWith("Win") ? "windows" : "linux";
}

const modifierLabels: Record<Keyboard, Record<ModifierKey, string>> = {
  mac: { Control: "⌃", Alt: "⌥", Shift: "⇧", Super: "⌘" },
  windows: { Control: "Ctrl", Alt: "Alt", Shift: "Shift", Super: "Win" },
  linux: { Control: "Ctrl", Alt: "Alt", Shift: "Shift", Super: "Super" },
};

/** What is written on a modifier key. */
export function modifierLabel(modifier: ModifierKey, keyboard: Keyboard): string {
  return modifierLabels[keyboard][modifier];
}

const keyLabels: ReadonlyMap<string, string> = new Map([
  ...(["Up", "Down", "Left", "Right"] as const).map((name, index) => [name, "↑↓←→"[index] ?? name] as const),
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
 * @param spaceLabel what the space bar is called, which has nothing written on it
 */
export function shortcutLabels(shortcut: string, keyboard: Keyboard, spaceLabel: string): string[] {
  const read = readShortcut(shortcut);
  if (read === null) return [shortcut];
  return [
    ...read.modifiers.map((modifier) => modifierLabel(modifier, keyboard)),
    read.key === "Space" ? spaceLabel : mainKeyLabel(read.key),
  ];
}

function mainKeyLabel(key: string): string {
  return keyLabels.get(key) ?? key.replace(/^num(\d)$/, "Num $1");
}
