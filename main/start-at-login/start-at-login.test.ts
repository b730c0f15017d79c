import { describe, expect, it } from "vitest";
import { defaultSettings, type StartAtLogin } from "../../contract/settings/settings";
import { createSettingsStore } from "../settings/settings";
import { createMemoryFile } from "../storage/memory-file";
import { createStartAtLogin } from "./start-at-login";

type Fakes = {
  there: StartAtLogin | null;
  refuses?: boolean;
  takes?: (choice: StartAtLogin) => StartAtLogin;
};

function build(fakes: Fakes, remembered: StartAtLogin = "off") {
  const file = createMemoryFile({ ...defaultSettings, startAtLogin: remembered });
  const settings = createSettingsStore(file);
  const faults: unknown[] = [];
  const setting = createStartAtLogin({
    system: {
      read: () => fakes.there,
      write(choice) {
        if (fakes.refuses === true) throw new Error("read-only");
        fakes.there = fakes.takes?.(choice) ?? choice;
      },
    },
    settings,
    onFault: (error) => faults.push(error),
  });
  return { setting, settings, faults, file };
}

describe("the setting of starting at login", () => {
  it("follows what the system does, whatever was chosen here", () => {
    const deleted = build({ there: "off" }, "hidden");
    deleted.setting.follow();
    expect(deleted.settings.current().startAtLogin).toBe("off");
    const added = build({ there: "window" }, "off");
    added.setting.follow();
    expect(added.settings.current().startAtLogin).toBe("window");
    expect(added.setting.isUnknown()).toBe(false);
  });

  it("is unknown, and no «off», when the system does not say", () => {
    const { setting, settings, file } = build({ there: null }, "hidden");
    setting.follow();
    expect([setting.isUnknown(), settings.current().startAtLogin, file.writes]).toEqual([true, "hidden", 0]);
  });

  it("is set when the system does so", () => {
    const fakes: Fakes = { there: "off" };
    const { setting, settings } = build(fakes);
    expect(setting.set("hidden")).toEqual({ state: "set" });
    expect([fakes.there, settings.current().startAtLogin]).toEqual(["hidden", "hidden"]);
  });

  it("stays as it was when the system refuses, and the reason goes to the log", () => {
    const { setting, settings, faults } = build({ there: "window", refuses: true }, "window");
    expect(setting.set("off")).toEqual({ state: "failed", reason: "not-written" });
    expect([settings.current().startAtLogin, faults.length]).toEqual(["window", 1]);
  });

  it("is undone when the system takes the wish and does otherwise", () => {
    const writes: StartAtLogin[] = [];
    const fakes: Fakes = {
      there: "off",
      takes(choice) {
        writes.push(choice);
        return "off";
      },
    };
    const { setting, settings } = build(fakes);
    expect(setting.set("window")).toEqual({ state: "failed", reason: "not-taken" });
    expect([writes, settings.current().startAtLogin]).toEqual([["window", "off"], "off"]);
  });
});
