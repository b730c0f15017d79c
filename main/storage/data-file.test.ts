import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSettings, settingsSchema } from "../../contract/settings";
import { newRosterEntry, parseRoster } from "../accounts/roster-file";
import { parseSnapshots } from "../accounts/snapshots-file";
import { createSettingsStore, parseSettings } from "../settings/settings";
import { createDataFile } from "./data-file";

const keptAs = "settings.json.damaged-2026-11-23T09-00-00-000Z";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plusofon-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(isReadOnly = false) {
  const damaged: string[] = [];
  const trouble: string[] = [];
  const file = createDataFile({
    path: join(folder, "settings.json"),
    parse: parseSettings,
    fallback: () => defaultSettings,
    now: () => Date.parse("2026-11-23T09:00:00Z"),
    isReadOnly,
    onDamaged: ({ name, keptAs, loss }) => damaged.push(`${name} → ${keptAs} (${loss})`),
    onTrouble: (what, name) => trouble.push(`${what} ${name}`),
  });
  return { file, damaged, trouble };
}
const put = (text: string): void => writeFileSync(join(folder, "settings.json"), text);

describe("a data file", () => {
  it("gives the defaults when missing, and reads back what was written", () => {
    expect(open().file.read()).toEqual(defaultSettings);
    expect(open().file.write({ ...defaultSettings, theme: "dark" })).toBe(true);
    expect(open().file.read().theme).toBe("dark");
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  it.each(["", "{", "null", "[]", "\0\0\0", '{"theme":"dark"', '"x"'])(
    "sets a damaged file aside: %j",
    (text) => {
      put(text);
      const { file, damaged } = open();
      expect(file.read()).toEqual(defaultSettings);
      expect(damaged).toEqual([`settings.json → ${keptAs} (all)`]);
      expect(readFileSync(join(folder, keptAs), "utf8")).toBe(text);
    },
  );

  it("one damaged key costs that key alone, and the old file is kept", () => {
    put('{"theme":"dark","language":"klingon","pollIntervalMinutes":9}');
    const { file, damaged } = open();
    expect(file.read()).toEqual({ ...defaultSettings, theme: "dark", pollIntervalMinutes: 9 });
    expect(damaged).toEqual([`settings.json → ${keptAs} (part)`]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("a damaged key is told once: the file is mended at once", () => {
    put('{"theme":"dark","language":"klingon"}');
    open().file.read();
    const again = open();
    expect(again.file.read().theme).toBe("dark");
    expect(again.damaged).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("one damaged key is a part of the settings, also where the others are as they were", () => {
    put('{"language":"klingon"}');
    const { file, damaged } = open();
    expect(file.read()).toEqual(defaultSettings);
    expect(damaged).toEqual([`settings.json → ${keptAs} (part)`]);
  });

  it.each([
    ["{", "all"],
    ['{"theme":"dark","language":"klingon"}', "part"],
  ])("what can't be set aside is told, and not written over until it can: %j", (text, loss) => {
    put(text);
    const { file, damaged, trouble } = open();
    mkdirSync(join(folder, keptAs, "in-the-way"), { recursive: true });
    const known = file.read();
    expect([damaged, trouble]).toEqual([[`settings.json → null (${loss})`], [`write-failed ${keptAs}`]]);
    expect(file.write({ ...known, iconTone: "monochrome" })).toBe(false);
    expect([readFileSync(join(folder, "settings.json"), "utf8"), damaged.length]).toEqual([text, 1]);

    rmSync(join(folder, keptAs), { recursive: true });
    expect(file.write({ ...known, theme: "light" })).toBe(true);
    expect(file.write({ ...known, pollIntervalMinutes: 9 })).toBe(true);
    expect(damaged.slice(1)).toEqual([`settings.json → ${keptAs} (${loss})`]);
    expect(readFileSync(join(folder, keptAs), "utf8")).toBe(text);
    const after = open();
    expect([after.file.read(), after.damaged]).toEqual([{ ...known, pollIntervalMinutes: 9 }, []]);
  });

  it("a damaged file that the user took away no longer stands in the way", () => {
    put("{");
    mkdirSync(join(folder, keptAs, "in-the-way"), { recursive: true });
    const { file, damaged } = open();
    file.read();
    rmSync(join(folder, "settings.json"));
    rmSync(join(folder, keptAs), { recursive: true });
    expect(file.write(defaultSettings)).toBe(true);
    expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(true);
    expect([damaged.length, readdirSync(folder)]).toEqual([1, ["settings.json"]]);
  });

  it("what is there and can't be read is told as such, and left as it is", () => {
    // A link to itself: out of reach also for root, and a rename would take its place.
    symlinkSync("settings.json", join(folder, "settings.json"));
    const { file, damaged, trouble } = open();
    expect(file.read()).toEqual(defaultSettings);
    expect([damaged, trouble]).toEqual([["settings.json → null (unread)"], ["read-failed settings.json"]]);
    expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(false);
    expect(readdirSync(folder)).toEqual(["settings.json"]);
    expect(readlinkSync(join(folder, "settings.json"))).toBe("settings.json");
  });

  it("unknown keys of a newer version do no harm", () => {
    put('{"theme":"dark","volume":11}');
    const { file, damaged } = open();
    expect(file.read().theme).toBe("dark");
    expect(damaged).toEqual([]);
  });

  it("moves and writes nothing when it is read beside the running application", () => {
    put("{");
    const { file, damaged } = open(true);
    expect(file.read()).toEqual(defaultSettings);
    expect([file.write(defaultSettings), damaged, readdirSync(folder)]).toEqual([
      false,
      [],
      ["settings.json"],
    ]);
  });

  it("a folder that can't be written is told, not thrown", () => {
    const { file, trouble } = open();
    writeFileSync(join(folder, "in-the-way"), "");
    const blocked = createDataFile({
      path: join(folder, "in-the-way", "settings.json"),
      parse: parseSettings,
      fallback: () => defaultSettings,
      now: Date.now,
      onDamaged: () => undefined,
      onTrouble: (what, name) => trouble.push(`${what} ${name}`),
    });
    expect(blocked.write(defaultSettings)).toBe(false);
    expect(trouble).toEqual(["write-failed settings.json"]);
    expect(file.write(defaultSettings)).toBe(true);
  });
});

describe("hostile files", () => {
  it("any JSON gives valid settings, a valid roster and readable snapshots", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(settingsSchema.safeParse(parseSettings(json).value).success).toBe(true);
        const roster = parseRoster(json).value;
        expect(parseRoster(roster)).toEqual({ value: roster, loss: null });
        expect(parseSnapshots(json).value.schema).toBe(1);
      }),
      { numRuns: 3_000 },
    );
  });

  it("the own order of version 0.1.0 is no damage, and becomes the order of urgency", () => {
    const { value, loss } = parseSettings({ accountOrder: "own" });
    expect([value.accountOrder, loss]).toEqual(["urgency", null]);
  });

  it("a roster drops what does not fit and repeated ids, and keeps the order", () => {
    const accounts = [
      { id: "b", label: "Б" },
      { id: 5 },
      { id: "a", label: "А" },
      { id: "b", label: "ещё раз" },
    ];
    expect(parseRoster({ schema: 1, accounts })).toEqual({
      value: {
        schema: 1,
        accounts: [newRosterEntry("b", "Б"), newRosterEntry("a", "А")],
      },
      loss: "part",
    });
  });

  it("all of a roster is lost when none of its accounts is left", () => {
    expect(parseRoster({ schema: 1, accounts: [{ id: 5 }] }).loss).toBe("all");
    expect(parseRoster({ schema: 1, accounts: [] }).loss).toBeNull();
    expect(parseRoster("x").loss).toBe("all");
  });

  it("a roster of an older version is whole, and what it lacks is the default", () => {
    const accounts = [{ id: "a", label: "А" }];
    expect(parseRoster({ schema: 1, accounts })).toEqual({
      value: { schema: 1, accounts: [newRosterEntry("a", "А")] },
      loss: null,
    });
  });

  it.each([
    [{ colour: "pink" }, {}],
    [{ colour: 7, isMuted: true }, { isMuted: true }],
    [{ isMuted: "yes", colour: "green" }, { colour: "green" }],
    [
      { label: null, colour: "red" },
      { label: "", colour: "red" },
    ],
    [{ isBeingRemoved: "perhaps" }, {}],
  ])("of an account with %j only what is damaged is lost", (damage, kept) => {
    const entry = { ...newRosterEntry("a", "А"), ...damage };
    expect(parseRoster({ schema: 1, accounts: [entry, newRosterEntry("b")] })).toEqual({
      value: { schema: 1, accounts: [{ ...newRosterEntry("a", "А"), ...kept }, newRosterEntry("b")] },
      loss: "part",
    });
  });
});

describe("settings", () => {
  it("change key by key and are saved; what does not fit changes nothing", () => {
    const store = createSettingsStore(open().file);
    store.change({ pollIntervalMinutes: 30 });
    store.change({ pollIntervalMinutes: 0 });
    store.change({ pollIntervalMinutes: 61 });
    expect(store.current()).toEqual({ ...defaultSettings, pollIntervalMinutes: 30 });
    expect(createSettingsStore(open().file).current().pollIntervalMinutes).toBe(30);
  });
});
