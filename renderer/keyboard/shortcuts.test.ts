import { expect, test } from "vitest";
import enShortcuts from "../../locales/en/shortcuts.json";
import {
  ariaShortcuts,
  type KeyPress,
  type KeySituation,
  minSearchableAccounts,
  offeredShortcuts,
  shortcutFor,
  shortcuts,
  strokeCaps,
  zoomShortcuts,
} from "./shortcuts";

const calm: KeySituation = { isMac: false, accountCount: 9, field: "none", layer: "none" };

function press(key: string, code: string, part: Partial<KeyPress> = {}): KeyPress {
  const off = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, code, ...off, repeat: false, isComposing: false, ...part };
}
const ctrl = { ctrlKey: true };
const nameOf = (pressed: KeyPress, part: Partial<KeySituation> = {}) =>
  shortcutFor(pressed, { ...calm, ...part });

test.each<[string, KeyPress]>([
  ["refresh", press("F5", "F5")],
  ["refresh", press("r", "KeyR", ctrl)],
  ["palette", press("k", "KeyK", ctrl)],
  ["search", press("f", "KeyF", ctrl)],
  ["search", press("/", "Slash")],
  ["history", press("h", "KeyH", ctrl)],
  ["add-account", press("n", "KeyN", ctrl)],
  ["settings", press(",", "Comma", ctrl)],
  ["back", press("Escape", "Escape")],
  ["close", press("w", "KeyW", ctrl)],
  ["list", press("?", "Slash", { shiftKey: true })],
  ["list", press("?", "Slash")],
  ["list", press("F1", "F1")],
  // A Russian layout types other characters with the same keys.
  ["refresh", press("к", "KeyR", ctrl)],
  ["palette", press("л", "KeyK", ctrl)],
  ["search", press("а", "KeyF", ctrl)],
  ["search", press(".", "Slash")],
  ["history", press("р", "KeyH", ctrl)],
  ["add-account", press("т", "KeyN", ctrl)],
  ["settings", press("б", "Comma", ctrl)],
  ["close", press("ц", "KeyW", ctrl)],
  ["list", press("?", "Digit7", { shiftKey: true })],
])("%s: %j", (name, pressed) => {
  expect(nameOf(pressed)).toBe(name);
});

test("in another Latin layout the letter counts, not the physical key", () => {
  expect(nameOf(press("n", "KeyL", ctrl))).toBe("add-account");
  expect(nameOf(press("b", "KeyN", ctrl))).toBeNull();
});

test("other modifiers, a repeated key and an input method are left alone", () => {
  for (const part of [
    { altKey: true },
    { shiftKey: true },
    { metaKey: true },
    { repeat: true },
    { isComposing: true },
  ]) {
    expect(nameOf(press("r", "KeyR", { ...ctrl, ...part }))).toBeNull();
  }
  expect(nameOf(press("r", "KeyR"))).toBeNull();
});

test("on macOS it is the command key, and Ctrl is left alone", () => {
  expect(nameOf(press("r", "KeyR", { metaKey: true }), { isMac: true })).toBe("refresh");
  expect(nameOf(press("r", "KeyR", ctrl), { isMac: true })).toBeNull();
});

test("no character is ever taken from a field, and Esc drops nothing that was typed", () => {
  for (const field of ["as-it-was", "changed"] as const) {
    expect(nameOf(press("?", "Slash", { shiftKey: true }), { field })).toBeNull();
    expect(nameOf(press("/", "Slash"), { field })).toBeNull();
    expect(nameOf(press("F5", "F5"), { field })).toBe("refresh");
    expect(nameOf(press(",", "Comma", ctrl), { field })).toBe("settings");
  }
  expect(nameOf(press("Escape", "Escape"), { field: "as-it-was" })).toBe("back");
  expect(nameOf(press("Escape", "Escape"), { field: "changed" })).toBeNull();
});

test("under a dialog or a menu nothing happens; under the list only its own key, which closes it", () => {
  const all = [
    press("F5", "F5"),
    press("n", "KeyN", ctrl),
    press("Escape", "Escape"),
    press("w", "KeyW", ctrl),
  ];
  for (const layer of ["list", "other"] as const) {
    expect(all.map((pressed) => nameOf(pressed, { layer }))).toEqual([null, null, null, null]);
  }
  expect(nameOf(press("F1", "F1"), { layer: "list" })).toBe("list");
  expect(nameOf(press("F1", "F1"), { layer: "list", field: "as-it-was" })).toBeNull();
  expect(nameOf(press("F1", "F1"), { layer: "other" })).toBeNull();
});

test("what needs an account does nothing without one, and is not in the list then", () => {
  expect(nameOf(press("F5", "F5"), { accountCount: 0 })).toBeNull();
  expect(nameOf(press("f", "KeyF", ctrl), { accountCount: minSearchableAccounts - 1 })).toBeNull();
  const always = ["settings", "back", "close", "list", "zoom", "zoom-reset"];
  expect(offeredShortcuts(0).map(({ name }) => name)).toEqual(always);
  expect(offeredShortcuts(minSearchableAccounts)).toEqual([...shortcuts, ...zoomShortcuts]);
});

test("the list labels the keys as the keyboard does", () => {
  const caps = (name: string, isMac = false) => {
    const shortcut = shortcuts.find((offered) => offered.name === name);
    return shortcut === undefined ? null : strokeCaps(shortcut, isMac);
  };
  expect(caps("refresh")).toEqual([["F5"], ["Ctrl", "R"]]);
  expect(caps("back")).toEqual([["Esc"]]);
  expect(caps("settings", true)).toEqual([["⌘", ","]]);
  expect(ariaShortcuts("refresh", false)).toBe("F5 Control+R");
  expect(ariaShortcuts("refresh", true)).toBe("F5 Meta+R");
});

test("the keys that zoom are listed, but left to the main process", () => {
  for (const key of ["+", "=", "-", "0"]) expect(nameOf(press(key, "", ctrl))).toBeNull();
});

test("every shortcut has a description, and every description a shortcut", () => {
  const described = Object.keys(enShortcuts).filter((key) => key.startsWith("shortcuts.does."));
  expect(described).toEqual([...shortcuts, ...zoomShortcuts].map(({ name }) => `shortcuts.does.${name}`));
});
