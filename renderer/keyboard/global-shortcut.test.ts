import { expect, it } from "vitest";
import { shortcutCaps } from "./global-shortcut";

it.each([
  ["Control+Alt+P", "Linux x86_64", "Ctrl Alt P"],
  ["Super+F9", "Linux x86_64", "Super F9"],
  ["Super+F9", "Win32", "Win F9"],
  ["Control+Alt+Shift+Super+P", "MacIntel", "⌃ ⌥ ⇧ ⌘ P"],
])("%s on %s reads as on its keyboard", (shortcut, platform, caps) => {
  expect(shortcutCaps(shortcut, platform).join(" ")).toBe(caps);
});
