import * as z from "zod/mini";

/** The global shortcuts that the settings offer, as Electron's accelerators: such as few programs have. */
export const offeredShortcuts = ["Control+Alt+P", "Control+Alt+O", "Control+Shift+F9", "Super+F9"] as const;

/** A global shortcut: never a key alone but a function key, as it would be taken from everyday typing. */
export const shortcutSchema = z
  .string()
  .check(z.maxLength(40), z.regex(/^(?:(?:Control|Alt|Super)\+.+|(?:Shift\+)?F\d{1,2})$/));

/** Why the shortcut does not work, or may not: the system refused it; or this session, of Wayland, may keep the keys. */
export const shortcutTroubleSchema = z.enum(["refused", "wayland"]);
export type ShortcutTrouble = z.infer<typeof shortcutTroubleSchema>;
