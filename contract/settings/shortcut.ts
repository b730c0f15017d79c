import * as z from "zod/mini";

/** The modifier keys, in the order in which a shortcut names them. `Super` is Windows' key and macOS' ⌘. */
export const modifierKeys = ["Control", "Alt", "Shift", "Super"] as const;
export type ModifierKey = (typeof modifierKeys)[number];

const namedKeys =
  "Space|Tab|Backspace|Delete|Insert|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|PrintScreen";
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/;
const otherMainKey = new RegExp(
  `^(?:[A-Z0-9]|[-=[\\]\\\\;',./\`]|num(?:\\d|add|sub|mult|div|dec)|${namedKeys})$`,
);

/** Why keys are no shortcut: without Ctrl, Alt or Super one would be taken from everyday typing. */
export type ShortcutProblem = "unknown-key" | "needs-modifier";

/** Whether these keys may be a global shortcut; null: they may. A function key may stand alone. */
export function shortcutProblem(modifiers: readonly ModifierKey[], key: string): ShortcutProblem | null {
  if (functionKey.test(key)) return null;
  if (!otherMainKey.test(key)) return "unknown-key";
  return modifiers.some((modifier) => modifier !== "Shift") ? null : "needs-modifier";
}

/** A shortcut as Electron's accelerator, in one spelling only: `Control+Alt+Shift+Super+K`. */
export function shortcutOf(modifiers: readonly ModifierKey[], key: string): string {
  return [...modifierKeys.filter((modifier) => modifiers.includes(modifier)), key].join("+");
}

/** The parts of a shortcut; null when it is none, or is spelt otherwise than {@link shortcutOf} does. */
export function readShortcut(text: string): { modifiers: ModifierKey[]; key: string } | null {
  const parts = text.split("+");
  const key = parts.at(-1) ?? "";
  const modifiers = modifierKeys.filter((modifier) => parts.slice(0, -1).includes(modifier));
  if (shortcutProblem(modifiers, key) !== null || shortcutOf(modifiers, key) !== text) return null;
  return { modifiers, key };
}

export const shortcutSchema = z.string().check(
  z.maxLength(40),
  z.refine((text) => readShortcut(text) !== null),
);

/**
 * Why the shortcut does not work, or may not: `taken` by another program; `not-valid`: the system knows no such keys;
 * `unsupported`: this session has no global shortcuts; `wayland`: this session may keep them from programs.
 */
export const shortcutTroubleSchema = z.enum(["taken", "not-valid", "unsupported", "wayland"]);
export type ShortcutTrouble = z.infer<typeof shortcutTroubleSchema>;
