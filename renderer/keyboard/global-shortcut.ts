/** The labels of the modifier keys where they are not called as Electron calls them. */
const modifierLabels: Record<"mac" | "windows" | "linux", Record<string, string>> = {
  mac: { Control: "⌃", Alt: "⌥", Shift: "⇧", Super: "⌘" },
  windows: { Control: "Ctrl", Super: "Win" },
  linux: { Control: "Ctrl" },
};

/**
 * The keys of a global shortcut as they are written on the keyboard, in order.
 *
 * @param shortcut as Electron's accelerator, such as `Control+Alt+P`
 * @param platform as `navigator.platform` has it, such as `Win32`, `MacIntel` or `Linux x86_64`; this computer's if left out
 */
export function shortcutCaps(shortcut: string, platform = globalThis.navigator?.platform ?? ""): string[] {
  const keyboard = platform.startsWith("Mac") ? "mac" : platform.startsWith("Win") ? "windows" : "linux";
  return shortcut.split("+").map((key) => modifierLabels[keyboard][key] ?? key);
}
