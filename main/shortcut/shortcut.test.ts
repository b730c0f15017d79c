import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../contract/settings/settings";
import { createSettingsStore } from "../settings/settings";
import { createMemoryFile } from "../storage/memory-file";
import { GlobalShortcut } from "./shortcut";

/** A system on which `foreign` belongs to other programs and `odd` is no key at all. */
function build(options: { chosen?: string; foreign?: string[]; odd?: string[]; isWayland?: boolean } = {}) {
  const registered = new Set<string>();
  const foreign = new Set(options.foreign ?? []);
  const file = createMemoryFile({ ...defaultSettings, globalShortcut: options.chosen ?? null });
  const settings = createSettingsStore(file);
  let changes = 0;
  const shortcut = new GlobalShortcut({
    registry: () => ({
      register(keys) {
        if (options.odd?.includes(keys)) throw new TypeError("no accelerator");
        if (foreign.has(keys) || registered.has(keys)) return false;
        registered.add(keys);
        return true;
      },
      unregister: (keys) => void registered.delete(keys),
    }),
    settings,
    isWayland: options.isWayland ?? false,
    onPress: () => undefined,
    onChange() {
      changes += 1;
    },
  });
  const chosen = (): string | null => settings.current().globalShortcut;
  return { shortcut, registered, foreign, chosen, file, changes: () => changes };
}

describe("the global shortcut", () => {
  it("is registered at the start and released at the end", () => {
    const { shortcut, registered } = build({ chosen: "Control+Alt+P" });
    shortcut.start();
    expect([[...registered], shortcut.trouble()]).toEqual([["Control+Alt+P"], null]);
    shortcut.stop();
    expect([...registered]).toEqual([]);
  });

  it("says at the start that another program has it, and works once it was chosen again", () => {
    const { shortcut, registered, foreign, changes } = build({
      chosen: "Control+Alt+P",
      foreign: ["Control+Alt+P"],
    });
    shortcut.start();
    expect([shortcut.trouble(), changes()]).toEqual(["refused", 1]);
    foreign.clear();
    expect(shortcut.set("Control+Alt+P")).toEqual({ state: "set" });
    expect([shortcut.trouble(), [...registered]]).toEqual([null, ["Control+Alt+P"]]);
  });

  it("changes to free keys, and lets the former ones go", () => {
    const { shortcut, registered, chosen } = build({ chosen: "Control+Alt+P" });
    shortcut.start();
    expect(shortcut.set("F9")).toEqual({ state: "set" });
    expect([[...registered], chosen()]).toEqual([["F9"], "F9"]);
    expect(shortcut.set(null)).toEqual({ state: "set" });
    expect([[...registered], chosen()]).toEqual([[], null]);
  });

  it("works where the disk does not take it, and says so", () => {
    const { shortcut, registered, file } = build();
    file.failsToWrite = true;
    expect(shortcut.set("F9")).toEqual({ state: "not-saved" });
    expect([...registered]).toEqual(["F9"]);
  });

  it.each([
    ["that another program has", "Control+Alt+T"],
    ["that the system does not know", "Control+Alt+X"],
  ])("is refused keys %s, and the former ones stay", (_what, keys) => {
    const { shortcut, registered, chosen } = build({
      chosen: "Control+Alt+P",
      foreign: ["Control+Alt+T"],
      odd: ["Control+Alt+X"],
    });
    shortcut.start();
    expect(shortcut.set(keys)).toEqual({ state: "refused" });
    expect([[...registered], chosen(), shortcut.trouble()]).toEqual([
      ["Control+Alt+P"],
      "Control+Alt+P",
      null,
    ]);
  });

  it("under Wayland may not work, and says so", () => {
    const wayland = build({ isWayland: true, foreign: ["F9"] });
    wayland.shortcut.start();
    expect(wayland.shortcut.trouble()).toBe("wayland");
    expect(wayland.shortcut.set("F9")).toEqual({ state: "refused" });
    expect(wayland.shortcut.set("F8")).toEqual({ state: "set" });
    expect(wayland.shortcut.trouble()).toBe("wayland");
  });

  it("without one asks nothing of the system", () => {
    const { shortcut, registered, changes } = build();
    shortcut.start();
    expect([[...registered], changes(), shortcut.trouble()]).toEqual([[], 0, null]);
  });
});
