import type { LoginItemSettings, LoginItemSettingsOptions, Settings } from "electron";
import { describe, expect, it } from "vitest";
import { createLoginItem, createRegistryEntry } from "./login-items";

const program = '"C:\\Program Files\\Plusofon Tray\\Plusofon Tray.exe"';

/** A system that says of each command line whether it starts. */
function system(starts: (args: readonly string[]) => boolean, isEnabled = true) {
  const written: Settings[] = [];
  return {
    written,
    getLoginItemSettings: ({ args = [] }: LoginItemSettingsOptions = {}): LoginItemSettings => ({
      openAtLogin: starts(args),
      wasOpenedAtLogin: false,
      status: "enabled",
      executableWillLaunchAtLogin: starts(args) && isEnabled,
      launchItems: [],
    }),
    setLoginItemSettings: (settings: Settings) => void written.push(settings),
  };
}

describe("starting at login on Windows", () => {
  const launchArgs = (): string[] => [program, "--lang=en", "--hidden"];

  it("is an entry with our own arguments", () => {
    const recorded = system(() => false);
    const entry = createRegistryEntry(recorded, launchArgs);
    for (const isOn of [true, false]) entry.write(isOn);
    expect(recorded.written).toEqual([
      { openAtLogin: true, path: program, args: ["--lang=en", "--hidden"] },
      { openAtLogin: false, path: program, args: ["--lang=en", "--hidden"] },
    ]);
  });

  it.each([
    ["no command line", system(() => false), false],
    ["ours", system((args) => args.includes("--hidden")), true],
    ["another", system((args) => !args.includes("--hidden")), false],
    ["one that the Task Manager has disabled", system(() => true, false), false],
  ])("%s starts: read as it is", (_what, said, isOn) => {
    expect(createRegistryEntry(said, launchArgs).read()).toBe(isOn);
  });
});

describe("starting at login on macOS", () => {
  it("is the system's to say", () => {
    for (const isOn of [true, false]) expect(createLoginItem(system(() => isOn)).read()).toBe(isOn);
  });

  it("is asked for without arguments, which macOS would not pass on", () => {
    const recorded = system(() => false);
    createLoginItem(recorded).write(true);
    expect(recorded.written).toEqual([{ openAtLogin: true }]);
  });
});
