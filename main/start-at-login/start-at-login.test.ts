import { describe, expect, it } from "vitest";
import { createStartAtLogin } from "./start-at-login";

type Fakes = { there: boolean | null; refuses?: boolean; isStubborn?: boolean };

function build(fakes: Fakes) {
  const faults: unknown[] = [];
  const writes: boolean[] = [];
  const setting = createStartAtLogin({
    system: {
      read: () => fakes.there,
      write(isOn) {
        if (fakes.refuses === true) throw new Error("read-only");
        writes.push(isOn);
        if (fakes.isStubborn !== true) fakes.there = isOn;
      },
    },
    onFault: (error) => faults.push(error),
  });
  setting.follow();
  return { setting, faults, writes };
}

describe("the setting of starting at login", () => {
  it("follows what the system does, whatever was chosen here", () => {
    const fakes: Fakes = { there: true };
    const { setting } = build(fakes);
    expect(setting.isOn()).toBe(true);
    fakes.there = false;
    setting.follow();
    expect(setting.isOn()).toBe(false);
  });

  it("is unknown, and not off, when the system does not say", () => {
    const { setting, writes } = build({ there: null });
    expect([setting.isOn(), writes]).toEqual([null, []]);
  });

  it("is set when the system does so", () => {
    const fakes: Fakes = { there: false };
    const { setting } = build(fakes);
    expect(setting.set(true)).toEqual({ state: "set" });
    expect([fakes.there, setting.isOn()]).toEqual([true, true]);
  });

  it("stays as it was when the system refuses, and the reason goes to the log", () => {
    const { setting, faults } = build({ there: true, refuses: true });
    expect(setting.set(false)).toEqual({ state: "failed" });
    expect([setting.isOn(), faults.length]).toEqual([true, 1]);
  });

  it("has failed when the system takes the wish and does otherwise", () => {
    const { setting } = build({ there: false, isStubborn: true });
    expect(setting.set(true)).toEqual({ state: "failed" });
    expect(setting.isOn()).toBe(false);
  });
});
