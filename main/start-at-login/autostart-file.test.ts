import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { autostartPath, createAutostartFile } from "./autostart-file";
import { readAutostart } from "./desktop-entry";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plusofon-autostart-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, "autostart", "plusofon-tray.desktop");
function open(program: string = process.execPath, dataFolder = "/data") {
  return createAutostartFile({
    path: path(),
    name: "Plusofon Tray",
    words: (isHidden) => [program, `--user-data-dir=${dataFolder}`, ...(isHidden ? ["--hidden"] : [])],
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
      expect(readdirSync(join(folder, "autostart"))).toEqual(["plusofon-tray.desktop"]);
    }
    file.write("off");
    expect([file.read("hidden"), existsSync(path())]).toEqual(["off", false]);
    file.write("off");
  });

  it("is not known when the file can't be read", () => {
    mkdirSync(path(), { recursive: true });
    expect(open().read("window")).toBeNull();
  });

  it("a folder that can't be is told by an error, and nothing is left behind", () => {
    writeFileSync(join(folder, "autostart"), "");
    expect(() => open().write("window")).toThrow();
    expect(open().read("window")).toBe("off");
    expect(readFileSync(join(folder, "autostart"), "utf8")).toBe("");
  });

  it("follows a program that was moved away, and only then", () => {
    open("/gone/old.AppImage").write("hidden");
    expect(open().read("off")).toBe("hidden");
    expect(readAutostart(readFileSync(path(), "utf8")).words?.[0]).toBe(process.execPath);

    const other = join(folder, "other program");
    writeFileSync(other, "");
    chmodSync(other, 0o755);
    open(other).write("window");
    expect(open().read("off")).toBe("window");
    expect(readAutostart(readFileSync(path(), "utf8")).words?.[0]).toBe(other);
  });

  it("does not touch the file of another data folder, or one that was turned off", () => {
    open("/gone/old", "/other").write("window");
    const before = readFileSync(path(), "utf8");
    expect(open().read("off")).toBe("window");
    expect(readFileSync(path(), "utf8")).toBe(before);

    open("/gone/old").write("window");
    writeFileSync(path(), `${readFileSync(path(), "utf8")}Hidden=true\n`);
    expect(open().read("window")).toBe("off");
    expect(readFileSync(path(), "utf8")).toContain("/gone/old");
  });
});
