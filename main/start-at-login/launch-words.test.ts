import { describe, expect, it } from "vitest";
import { launchWords, ownAppImage, type ThisRun, windowsArgument } from "./launch-words";

const run: ThisRun = {
  isPackaged: true,
  execPath: "/opt/plusofon-tray/plusofon-tray",
  appImagePath: null,
  projectFolder: "/src/plusofon",
  words: [],
  userDataDir: null,
};

describe("the command line that starts the application again", () => {
  it("is the packed program, or its AppImage, or the runtime with the checkout", () => {
    expect(launchWords(run, false)).toEqual([run.execPath]);
    expect(launchWords({ ...run, appImagePath: "/дом/P T.AppImage" }, true)).toEqual([
      "/дом/P T.AppImage",
      "--hidden",
    ]);
    const checkout = { ...run, isPackaged: false, execPath: "/electron", appImagePath: "/other.AppImage" };
    expect(launchWords(checkout, true)).toEqual(["/electron", "/src/plusofon", "--hidden"]);
  });

  it("passes on what holds for every run, and nothing that was meant for this one", () => {
    const words = [
      ...["--hidden", "--demo", "--inspect=0", "--remote-debugging-port=0", "--log-level=3", "--js-flags=x"],
      ...["--no-sandbox", "--lang=en", "--api=http://127.0.0.1:1", "--user-data-dir=relative"],
      "--password-store=basic",
    ];
    expect(launchWords({ ...run, words, userDataDir: "/data/one" }, false)).toEqual([
      run.execPath,
      "--no-sandbox",
      "--lang=en",
      "--api=http://127.0.0.1:1",
      "--password-store=basic",
      "--user-data-dir=/data/one",
    ]);
  });
});

describe("an argument on Windows", () => {
  it.each([
    ["--hidden", "--hidden"],
    ["--user-data-dir=C:\\data", "--user-data-dir=C:\\data"],
    ["--user-data-dir=C:\\my data", '"--user-data-dir=C:\\my data"'],
    ["C:\\my data\\", '"C:\\my data\\\\"'],
    ['a"b', '"a\\"b"'],
    ['a\\"b', '"a\\\\\\"b"'],
    ["", '""'],
  ])("%s is quoted as %s", (given, quoted) => {
    expect(windowsArgument(given)).toBe(quoted);
  });
});

describe("the AppImage of this run", () => {
  const env = { APPIMAGE: "/home/user/Tray.AppImage", APPDIR: "/tmp/.mount_Tray" };

  it.each([
    ["our own", env, "/tmp/.mount_Tray/plusofon-tray", "/home/user/Tray.AppImage"],
    ["that of the terminal which started us", env, "/opt/plusofon-tray/plusofon-tray", null],
    ["one of a folder that begins alike", env, "/tmp/.mount_Tray2/plusofon-tray", null],
    ["none", {}, "/opt/plusofon-tray/plusofon-tray", null],
  ])("%s", (_what, given, execPath, found) => {
    expect(ownAppImage(given, execPath)).toBe(found);
  });
});
