import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderForTest } from "../storage/folder-for-test";
import { autostartPath, createAutostartFile } from "./autostart-file";

const inFolder = folderForTest();
const path = (): string => inFolder("autostart/plusofon-tray.desktop");
const text = (): string => readFileSync(path(), "utf8");
function open(program: string = process.execPath) {
  return createAutostartFile({
    path: path(),
    name: "Plusofon Tray",
    launchArgs: (isHidden) => [program, ...(isHidden ? ["--hidden"] : [])],
  });
}

describe("starting at login on Linux", () => {
  it("looks where the desktop looks", () => {
    expect(autostartPath("/conf", "/home/u")).toBe("/conf/autostart/plusofon-tray.desktop");
    for (const unusable of [undefined, "", "relative/conf"]) {
      expect(autostartPath(unusable, "/home/u")).toBe("/home/u/.config/autostart/plusofon-tray.desktop");
    }
  });

  it("is a file of our own while it is on, and no file when it is off", () => {
    const file = open();
    expect(file.read("off")).toBe("off");
    for (const choice of ["window", "hidden"] as const) {
      file.write(choice);
      expect(file.read("off")).toBe(choice);
      expect(readdirSync(inFolder("autostart"))).toEqual(["plusofon-tray.desktop"]);
    }
    file.write("off");
    expect([file.read("hidden"), existsSync(path())]).toEqual(["off", false]);
    file.write("off");
  });

  it.each([
    ["", "Hidden=true\n", "off"],
    ["X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false", "off"],
    [" --hidden", "", "window"],
    [/TryExec=.*\n/, "", "hidden"],
  ])("follows what the desktop changed in it: %s to %j is %s", (from, to, choice) => {
    open().write("hidden");
    writeFileSync(path(), from === "" ? text() + to : text().replace(from, to));
    expect(open().read("hidden")).toBe(choice);
  });

  it("is unknown when the file can't be read", () => {
    mkdirSync(path(), { recursive: true });
    expect(open().read("window")).toBeNull();
  });

  it("throws where there can be no folder, and leaves nothing behind", () => {
    writeFileSync(inFolder("autostart"), "");
    expect(() => open().write("window")).toThrow();
    expect(open().read("window")).toBe("off");
    expect(readFileSync(inFolder("autostart"), "utf8")).toBe("");
  });

  it("follows a program that was moved, where it was turned on here; otherwise it starts nothing", () => {
    open("/gone/old.AppImage").write("window");
    expect(open().read("off")).toBe("off");
    expect(text()).toContain("/gone/old.AppImage");
    expect(open().read("hidden")).toBe("hidden");
    expect(text()).toContain(`Exec=${process.execPath} --hidden\n`);

    const other = inFolder("other program");
    writeFileSync(other, "");
    open(other).write("window");
    expect(open().read("window")).toBe("window");
    expect(text()).toContain(other);
  });
});
