import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSettings, settingsSchema } from "../../contract/settings";
import { newRosterEntry, parseRoster, rosterSchema } from "../accounts/roster-file";
import { parseSnapshots } from "../accounts/snapshots-file";
import { createSettingsStore, parseSettings } from "../settings/settings";
import { createDataFile } from "./data-file";

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
    onTrouble: (what) => trouble.push(what),
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
      expect(damaged).toEqual(["settings.json → settings.json.damaged-2026-11-23T09-00-00-000Z (all)"]);
      expect(readFileSync(join(folder, "settings.json.damaged-2026-11-23T09-00-00-000Z"), "utf8")).toBe(text);
    },
  );

  it("one damaged key costs that key alone, and the old file is kept", () => {
    put('{"theme":"dark","language":"klingon","pollIntervalMinutes":9}');
    const { file, damaged } = open();
    expect(file.read()).toEqual({ ...defaultSettings, theme: "dark", pollIntervalMinutes: 9 });
    expect(damaged).toEqual(["settings.json → settings.json.damaged-2026-11-23T09-00-00-000Z (part)"]);
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

  it("a damaged file that can't be set aside is told, and not written over", () => {
    put("{");
    const { file, damaged, trouble } = open();
    mkdirSync(join(folder, "settings.json.damaged-2026-11-23T09-00-00-000Z", "in-the-way"), {
      recursive: true,
    });
    file.read();
    expect([damaged, trouble]).toEqual([["settings.json → null (all)"], ["write-failed"]]);
    expect(file.write(defaultSettings)).toBe(false);
    expect(readFileSync(join(folder, "settings.json"), "utf8")).toBe("{");
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
      onTrouble: (what) => trouble.push(what),
    });
    expect(blocked.write(defaultSettings)).toBe(false);
    expect(trouble).toEqual(["write-failed"]);
    expect(file.write(defaultSettings)).toBe(true);
  });
});

describe("hostile files", () => {
  it("any JSON gives valid settings, a valid roster and readable snapshots", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(settingsSchema.safeParse(parseSettings(json).value).success).toBe(true);
        expect(rosterSchema.safeParse(parseRoster(json).value).success).toBe(true);
        expect(parseSnapshots(json).value.schema).toBe(1);
      }),
      { numRuns: 3_000 },
    );
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
      isWhole: false,
    });
  });

  it("a roster of an older version is whole, and what it lacks is the default", () => {
    const accounts = [{ id: "a", label: "А" }];
    expect(parseRoster({ schema: 1, accounts })).toEqual({
      value: { schema: 1, accounts: [newRosterEntry("a", "А")] },
      isWhole: true,
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
      isWhole: false,
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
