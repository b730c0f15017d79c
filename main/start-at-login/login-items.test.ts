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
  const launchArgs = (isHidden: boolean): string[] => [
    program,
    "--lang=en",
    ...(isHidden ? ["--hidden"] : []),
  ];
  const isHidden = (args: readonly string[]): boolean => args.includes("--hidden");

  it("is an entry with our own arguments", () => {
    const recorded = system(() => false);
    const entry = createRegistryEntry(recorded, launchArgs);
    for (const choice of ["window", "hidden", "off"] as const) entry.write(choice);
    expect(recorded.written).toEqual([
      { openAtLogin: true, path: program, args: ["--lang=en"] },
      { openAtLogin: true, path: program, args: ["--lang=en", "--hidden"] },
      { openAtLogin: false, path: program, args: ["--lang=en"] },
    ]);
  });

  it.each([
    ["nothing", system(() => false), "hidden", "off"],
    ["the hidden one", system(isHidden), "window", "hidden"],
    ["the one with the window", system((args) => !isHidden(args)), "hidden", "window"],
    ["one of them, it can't say which", system(() => true), "hidden", "hidden"],
    ["one of them, it can't say which", system(() => true), "off", "window"],
    ["one that the Task Manager has disabled", system(() => true, false), "hidden", "off"],
  ] as const)("%s starts: read as it is", (_what, said, remembered, choice) => {
    expect(createRegistryEntry(said, launchArgs).read(remembered)).toBe(choice);
  });
});

describe("starting at login on macOS", () => {
  it("is the system's to say, how it starts is ours to remember", () => {
    expect(createLoginItem(system(() => false)).read("hidden")).toBe("off");
    expect(createLoginItem(system(() => true)).read("hidden")).toBe("hidden");
    expect(createLoginItem(system(() => true)).read("off")).toBe("window");
  });

  it("is asked for without arguments, which macOS would not pass on", () => {
    const recorded = system(() => false);
    createLoginItem(recorded).write("hidden");
    expect(recorded.written).toEqual([{ openAtLogin: true }]);
  });
});
