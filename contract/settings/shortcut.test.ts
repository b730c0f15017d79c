import { expect, it } from "vitest";
import { offeredShortcuts, shortcutSchema } from "./shortcut";

it.each([...offeredShortcuts, "Alt+`", "Control+Shift+num5", "Control+,", "F9", "Shift+F12"])(
  "%s is a global shortcut",
  (text) => {
    expect(shortcutSchema.safeParse(text).success).toBe(true);
  },
);

it.each(["", "P", "Shift+P", "Control", "Control+", "CONTROL+P", "Space", `Control+${"A".repeat(300)}`])(
  "%j is none, as it would be taken from typing",
  (text) => {
    expect(shortcutSchema.safeParse(text).success).toBe(false);
  },
);
