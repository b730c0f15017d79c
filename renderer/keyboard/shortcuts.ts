/** What a combination of keys does. */
export type ShortcutName =
  | "refresh"
  | "palette"
  | "search"
  | "history"
  | "add-account"
  | "settings"
  | "back"
  | "close"
  | "list";

/** With fewer accounts than this the list has no search. */
export const minSearchableAccounts = 6;

/** One combination of keys. */
type Stroke = {
  /** What the key types in the current layout, in lower case. */
  key: string;
  /** The physical key, which counts where the layout types something else with it, as a Russian one does. */
  code: string | null;
  /** `command`: with Ctrl, on macOS with ⌘; `plain`: alone; `sign`: a sign, with or without Shift as the layout wants. */
  kind: "command" | "plain" | "sign";
  /** Its label where that is not the key itself. */
  cap?: string;
};

export type Shortcut<Name = ShortcutName> = {
  name: Name;
  strokes: readonly Stroke[];
  /** How many accounts there must be for it to do something. */
  minAccounts: number;
};

/** Every shortcut of the page, in the order of the list. The handler and the list both use this. */
export const shortcuts: readonly Shortcut[] = [
  { name: "refresh", minAccounts: 1, strokes: [plain("F5"), command("r", "KeyR")] },
  { name: "palette", minAccounts: 1, strokes: [command("k", "KeyK")] },
  {
    name: "search",
    minAccounts: minSearchableAccounts,
    strokes: [command("f", "KeyF"), { key: "/", code: "Slash", kind: "sign" }],
  },
  { name: "history", minAccounts: 1, strokes: [command("h", "KeyH")] },
  { name: "add-account", minAccounts: 1, strokes: [command("n", "KeyN")] },
  { name: "settings", minAccounts: 0, strokes: [command(",", "Comma")] },
  { name: "back", minAccounts: 0, strokes: [{ ...plain("Escape"), cap: "Esc" }] },
  { name: "close", minAccounts: 0, strokes: [command("w", "KeyW")] },
  { name: "list", minAccounts: 0, strokes: [{ key: "?", code: null, kind: "sign" }, plain("F1")] },
];

/** What the list shows besides: the main process zooms the page. */
export const zoomShortcuts: readonly Shortcut<"zoom" | "zoom-reset">[] = [
  { name: "zoom", minAccounts: 0, strokes: [command("+", "Equal"), command("−", "Minus")] },
  { name: "zoom-reset", minAccounts: 0, strokes: [command("0", "Digit0")] },
];

/** The part of a keyboard event that identifies the combination. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing"
>;

/** What the window is like at the press of a key. */
export type KeySituation = {
  isMac: boolean;
  accountCount: number;
  /**
   * The field that has the focus: `none`: none that takes characters; `as-it-was`: nothing in it would be lost;
   * `changed`: something typed would be.
   */
  field: "none" | "as-it-was" | "changed";
  /** What is on top: the screen, the list of shortcuts, or another dialog or menu, which handles its own keys. */
  layer: "none" | "list" | "other";
};

/** What a key press is to do; null: no shortcut of the window. */
export function shortcutFor(press: KeyPress, situation: KeySituation): ShortcutName | null {
  if (press.repeat || press.isComposing || press.altKey) return null;
  // What a key types goes before where it is, so that ? is not taken for the / of another layout.
  for (const isMeant of [typesStroke, isOnKeyOf]) {
    for (const { name, strokes, minAccounts } of shortcuts) {
      const stroke = strokes.find(
        (each) => hasModifiersOf(press, each, situation.isMac) && isMeant(press, each),
      );
      if (stroke === undefined) continue;
      const isDone = situation.accountCount >= minAccounts && isFree(name, stroke, situation);
      return isDone ? name : null;
    }
  }
  return null;
}

/** The shortcuts that do something with so many accounts. */
export function offeredShortcuts(accountCount: number): Shortcut<ShortcutName | "zoom" | "zoom-reset">[] {
  return [...shortcuts, ...zoomShortcuts].filter(({ minAccounts }) => accountCount >= minAccounts);
}

/** The keys of each stroke as they are written on a keyboard. */
export function strokeCaps({ strokes }: Pick<Shortcut, "strokes">, isMac: boolean): string[][] {
  return strokes.map((stroke) => {
    const cap = stroke.cap ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
    return stroke.kind === "command" ? [isMac ? "⌘" : "Ctrl", cap] : [cap];
  });
}

/** The shortcut as `aria-keyshortcuts` wants it. */
export function ariaShortcuts(name: ShortcutName, isMac: boolean): string {
  const strokes = shortcuts.find((shortcut) => shortcut.name === name)?.strokes ?? [];
  return strokes
    .map(({ key, kind }) => (kind === "command" ? `${isMac ? "Meta" : "Control"}+${key.toUpperCase()}` : key))
    .join(" ");
}

function plain(key: string): Stroke {
  return { key, code: null, kind: "plain" };
}

function command(key: string, code: string): Stroke {
  return { key, code, kind: "command" };
}

function hasModifiersOf(press: KeyPress, { kind }: Stroke, isMac: boolean): boolean {
  const [isCommand, isOther] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return !isOther && isCommand === (kind === "command") && (!press.shiftKey || kind === "sign");
}

function typesStroke(press: KeyPress, stroke: Stroke): boolean {
  return press.key.toLowerCase() === stroke.key.toLowerCase();
}

/** A Latin letter or digit is what it types, wherever the layout has it; for anything else the physical key counts. */
function isOnKeyOf(press: KeyPress, stroke: Stroke): boolean {
  return press.code === stroke.code && !press.shiftKey && !/^[a-z0-9]$/i.test(press.key);
}

function isFree(name: ShortcutName, { kind }: Stroke, { field, layer }: KeySituation): boolean {
  if (layer !== "none") return layer === "list" && name === "list" && field === "none";
  if (field === "none") return true;
  if (kind === "sign") return false;
  return name !== "back" || field === "as-it-was";
}
