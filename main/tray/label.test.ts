import { describe, expect, it } from "vitest";
import { menuLabel, plainLine } from "./label";

describe("label of a menu item", () => {
  it("shows an ampersand as itself, and leaves the rest to Electron", () => {
    expect(menuLabel("Рога & Копыта")).toBe("Рога && Копыта");
    expect(menuLabel("a&&b")).toBe("a&&&&b");
    expect(menuLabel("a_b")).toBe("a_b");
  });
});

describe("plain line", () => {
  it("holds nothing that breaks the line or turns it round", () => {
    expect(plainLine(" а\r\nб\u2028в\t\u202eг\u0000 ")).toBe("а б в г");
  });

  it("leaves no-break spaces and emoji", () => {
    expect(plainLine("14\u00a0дней 👍🏽")).toBe("14\u00a0дней 👍🏽");
  });
});
