import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autostartText, readAutostart } from "./desktop-entry";

const words = ["/opt/Plusofon Tray/app", "--user-data-dir=/дом/50%", "--hidden"];
const text = autostartText("Plusofon Tray", words);

describe("the file in the autostart folder", () => {
  it("is a desktop entry that starts the program", () => {
    expect(text.split("\n")).toEqual([
      "[Desktop Entry]",
      "Type=Application",
      "Version=1.5",
      "Name=Plusofon Tray",
      'Exec="/opt/Plusofon Tray/app" "--user-data-dir=/дом/50%%" --hidden',
      "Icon=plusofon-tray",
      "Terminal=false",
      "StartupNotify=false",
      "X-GNOME-Autostart-enabled=true",
      "",
    ]);
  });

  it("says how the program is started", () => {
    expect(readAutostart(text)).toEqual({ words, choice: "hidden" });
    expect(readAutostart(autostartText("x", ["/a"])).choice).toBe("window");
  });

  it.each([
    ["Hidden=true", "off"],
    ["Hidden = true", "off"],
    ["Hidden=false", "hidden"],
    ["X-GNOME-Autostart-enabled=false", "off"],
    ["X-GNOME-Autostart-enabled=true", "hidden"],
    ["#Hidden=true", "hidden"],
    ["[Desktop Action new]\nHidden=true", "hidden"],
    ["Exec=", "off"],
    ['Exec="/a', "off"],
    ["Exec=/a", "window"],
  ])("with %j added, the choice is %s", (line, choice) => {
    expect(readAutostart(`${text}${line}\n`).choice).toBe(choice);
  });

  it.each(["", "Exec=/a --hidden", "[Desktop Entry]\nName=x\n", "\0\0"])("%j starts nothing", (broken) => {
    expect(readAutostart(broken)).toEqual({ words: null, choice: "off" });
  });

  it("reads any text without a fault, and its own text as it was, whatever the name", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (any, name) => {
        expect(["off", "window", "hidden"]).toContain(readAutostart(any).choice);
        expect(readAutostart(autostartText(name, words))).toEqual({ words, choice: "hidden" });
      }),
      { numRuns: 1_000 },
    );
  });
});
