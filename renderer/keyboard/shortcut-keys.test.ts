import { describe, expect, it, test } from "vitest";
import { readShortcut } from "../../contract/settings/shortcut";
import { type KeyPress, keyboardOf, readKeyPress, shortcutLabels } from "./shortcut-keys";

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
function press(modifiers: string, key: string, code: string): KeyPress {
  return {
    ...none,
    ctrlKey: modifiers.includes("c"),
    altKey: modifiers.includes("a"),
    shiftKey: modifiers.includes("s"),
    metaKey: modifiers.includes("m"),
    key,
    code,
  };
}

describe("a key press while a shortcut is recorded", () => {
  it.each([
    // Latin, and the same keys with a Russian layout.
    ["ca", "p", "KeyP", "Control+Alt+P"],
    ["ca", "з", "KeyP", "Control+Alt+P"],
    ["cas", "З", "KeyP", "Control+Alt+Shift+P"],
    ["c", "й", "KeyQ", "Control+Q"],
    ["c", "ё", "Backquote", "Control+`"],
    ["c", "х", "BracketLeft", "Control+["],
    ["c", "б", "Comma", "Control+,"],
    ["c", "ю", "Period", "Control+."],
    ["c", ".", "Slash", "Control+/"],
    ["c", "ж", "Semicolon", "Control+;"],
    ["c", "э", "Quote", "Control+'"],
    // Ukrainian and Belarusian letters stand on the same keys.
    ["c", "і", "KeyS", "Control+S"],
    ["c", "ў", "KeyO", "Control+O"],
    // Other Latin layouts: the letter that is read on the key.
    ["c", "a", "KeyQ", "Control+A"],
    ["c", "z", "KeyY", "Control+Z"],
    // macOS types other signs with ⌥.
    ["a", "π", "KeyP", "Alt+P"],
    ["am", "Dead", "KeyE", "Alt+Super+E"],
    ["cs", "!", "Digit1", "Control+Shift+1"],
    ["c", "&", "Digit1", "Control+1"],
    ["c", "1", "Numpad1", "Control+num1"],
    ["c", "+", "NumpadAdd", "Control+numadd"],
    ["", "F9", "F9", "F9"],
    ["s", "F12", "F12", "Shift+F12"],
    ["m", " ", "Space", "Super+Space"],
    ["ca", "ArrowUp", "ArrowUp", "Control+Alt+Up"],
    ["c", "Enter", "Enter", "Control+Return"],
    ["c", "Tab", "Tab", "Control+Tab"],
    ["c", "Delete", "Delete", "Control+Delete"],
  ])("%s %s (%s) is %s", (modifiers, key, code, shortcut) => {
    expect(readKeyPress(press(modifiers, key, code))).toEqual({ state: "recorded", shortcut });
    expect(readShortcut(shortcut)).not.toBeNull();
  });

  it.each(["Control", "Alt", "AltGraph", "CapsLock", "Meta"])("%s waits for a main key", (key) => {
    expect(readKeyPress(press("c", key, `${key}Left`))).toEqual({ state: "pending" });
  });

  it.each([
    ["", "a", "KeyA", "needs-modifier"],
    ["s", "Ф", "KeyA", "needs-modifier"],
    ["", " ", "Space", "needs-modifier"],
    ["c", "Unidentified", "", "unknown-key"],
    ["c", "ContextMenu", "ContextMenu", "unknown-key"],
    ["c", "Escape", "Escape", "unknown-key"],
    ["", "F25", "F25", "unknown-key"],
  ])("%s %s is refused", (modifiers, key, code, problem) => {
    expect(readKeyPress(press(modifiers, key, code))).toEqual({ state: "refused", problem });
  });

  it("Esc cancels, and Tab leaves as ever", () => {
    expect(readKeyPress(press("", "Escape", "Escape"))).toEqual({ state: "cancelled" });
    expect(readKeyPress(press("", "Tab", "Tab"))).toEqual({ state: "left" });
    expect(readKeyPress(press("s", "Tab", "Tab"))).toEqual({ state: "left" });
  });
});

test("keys are named as on the keyboard of the system", () => {
  const shortcut = "Control+Alt+Shift+Super+Up";
  expect(shortcutLabels(shortcut, "mac", "Пробел")).toEqual(["⌃", "⌥", "⇧", "⌘", "↑"]);
  expect(shortcutLabels(shortcut, "windows", "Пробел")).toEqual(["Ctrl", "Alt", "Shift", "Win", "↑"]);
  expect(shortcutLabels(shortcut, "linux", "Пробел")).toEqual(["Ctrl", "Alt", "Shift", "Super", "↑"]);
  expect(shortcutLabels("Alt+Space", "linux", "Пробел")).toEqual(["Alt", "Пробел"]);
  expect(shortcutLabels("Control+num7", "linux", "")).toEqual(["Ctrl", "Num 7"]);
  expect(["MacIntel", "Win32", "Linux x86_64", ""].map(keyboardOf)).toEqual([
    "mac",
    "windows",
    "linux",
    "linux",
  ]);
});
