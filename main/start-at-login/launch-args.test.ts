import { expect, it } from "vitest";
import { type CurrentRun, launchArgs, ownAppImage, windowsArgument } from "./launch-args";

const run: CurrentRun = {
  isPackaged: true,
  execPath: "/opt/plusofon-tray/plusofon-tray",
  appImagePath: null,
  projectFolder: "/src/plusofon",
  args: [],
  userDataDir: null,
};

it("the command line is the packaged program, or its AppImage, or the runtime with the checkout", () => {
  expect(launchArgs(run)).toEqual([run.execPath, "--hidden"]);
  const appImage = { ...run, appImagePath: "/дом/P T.AppImage" };
  expect(launchArgs(appImage)).toEqual(["/дом/P T.AppImage", "--hidden"]);
  const checkout = { ...run, isPackaged: false, execPath: "/electron", appImagePath: "/other.AppImage" };
  expect(launchArgs(checkout)).toEqual(["/electron", "/src/plusofon", "--hidden"]);
});

it("the command line passes on what holds for every run, and nothing that was meant for this one", () => {
  const args = [
    ...["--hidden", "--demo", "--inspect=0", "--remote-debugging-port=0", "--log-level=3", "--js-flags=x"],
    ...["--no-sandbox", "--lang=en", "--api=http://127.0.0.1:1", "--user-data-dir=relative"],
    "--password-store=basic",
  ];
  expect(launchArgs({ ...run, args, userDataDir: "/data/one" })).toEqual([
    run.execPath,
    ...["--no-sandbox", "--lang=en", "--api=http://127.0.0.1:1", "--password-store=basic"],
    "--user-data-dir=/data/one",
    "--hidden",
  ]);
});

it.each([
  ["--hidden", "--hidden"],
  ["--user-data-dir=C:\\data", "--user-data-dir=C:\\data"],
  ["--user-data-dir=C:\\my data", '"--user-data-dir=C:\\my data"'],
  ["C:\\my data\\", '"C:\\my data\\\\"'],
  ['a"b', '"a\\"b"'],
  ['a\\"b', '"a\\\\\\"b"'],
  ["", '""'],
])("on Windows %s is quoted as %s", (argument, quoted) => {
  expect(windowsArgument(argument)).toBe(quoted);
});

it.each([
  ["our own", "/tmp/.mount_Tray/plusofon-tray", "/home/user/Tray.AppImage"],
  ["that of the terminal which started us", "/opt/plusofon-tray/plusofon-tray", null],
  ["one of a folder that begins alike", "/tmp/.mount_Tray2/plusofon-tray", null],
])("the AppImage of this run: %s", (_what, execPath, expected) => {
  const env = { APPIMAGE: "/home/user/Tray.AppImage", APPDIR: "/tmp/.mount_Tray" };
  expect(ownAppImage(env, execPath)).toBe(expected);
  expect(ownAppImage({}, execPath)).toBeNull();
});
