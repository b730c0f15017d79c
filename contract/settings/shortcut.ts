import * as z from "zod/mini";

/** The global shortcuts that the settings offer, as Electron's accelerators: such as few programs have. */
export const offeredShortcuts = ["Control+Alt+P", "Control+Alt+O", "Control+Shift+F9", "Super+F9"] as const;

/** A global shortcut: never a key alone but a function key, as it would be taken from everyday typing. */
export const shortcutSchema = z
  .string()
  .check(z.maxLength(40), z.regex(/^(?:(?:Control|Alt|Super)\+.+|(?:Shift\+)?F\d{1,2})$/));

/**
 * Why the shortcut does not work, or may not: `taken` by another program; `not-valid`: the system knows no such keys;
 * `unsupported`: this session has no global shortcuts; `wayland`: this session may keep them from programs.
 */
export const shortcutTroubleSchema = z.enum(["taken", "not-valid", "unsupported", "wayland"]);
export type ShortcutTrouble = z.infer<typeof shortcutTroubleSchema>;
