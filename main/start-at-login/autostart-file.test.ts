import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { folderForTest } from "../storage/folder-for-test";
import { autostartPath, createAutostartFile } from "./autostart-file";

const inFolder = folderForTest();
let path = "";
beforeEach(() => {
  path = inFolder("autostart/plusofon-tray.desktop");
});

const text = (): string => readFileSync(path, "utf8");
function open(program: string = process.execPath) {
  return createAutostartFile({
    path,
    name: "Plusofon Tray",
    launchArgs: () => [program, "--hidden"],
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
    expect(file.read()).toBe(false);
    file.write(true);
    expect(file.read()).toBe(true);
    expect(readdirSync(inFolder("autostart"))).toEqual(["plusofon-tray.desktop"]);
    file.write(false);
    expect([file.read(), existsSync(path)]).toEqual([false, false]);
    file.write(false);
  });

  it.each([
    ["", "Hidden=true\n", false],
    ["X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false", false],
    [" --hidden", "", true],
    [/TryExec=.*\n/, "", true],
  ])("follows what the desktop changed in it: %s to %j is %s", (from, to, isOn) => {
    open().write(true);
    writeFileSync(path, from === "" ? text() + to : text().replace(from, to));
    expect(open().read()).toBe(isOn);
  });

  it("is unknown when the file can't be read", () => {
    mkdirSync(path, { recursive: true });
    expect(open().read()).toBeNull();
  });

  it("throws where there can be no folder, and leaves nothing behind", () => {
    writeFileSync(inFolder("autostart"), "");
    expect(() => open().write(true)).toThrow();
    expect(open().read()).toBe(false);
    expect(readFileSync(inFolder("autostart"), "utf8")).toBe("");
  });

  it("follows a program that was moved, and leaves another that is there", () => {
    open("/gone/old.AppImage").write(true);
    expect(open().read()).toBe(true);
    expect(text()).toContain(`Exec=${process.execPath} --hidden\n`);

    const other = inFolder("other program");
    writeFileSync(other, "");
    open(other).write(true);
    expect(open().read()).toBe(true);
    expect(text()).toContain(other);
  });

  it("starts nothing that the desktop has turned off, though its program was moved", () => {
    open("/gone/old.AppImage").write(true);
    writeFileSync(path, `${text()}Hidden=true\n`);
    expect(open().read()).toBe(false);
    expect(text()).toContain("/gone/old.AppImage");
  });
});
