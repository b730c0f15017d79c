import { expect, test } from "vitest";
import { chosenLinuxTargets, parseDistArgs } from "./choose-installers.mjs";

test("without arguments everything is made, quickly", () => {
  const request = { system: null, targets: [], isRelease: false, isFolderOnly: false };
  expect(parseDistArgs([])).toEqual(request);
  expect(chosenLinuxTargets([])).toEqual(["AppImage", "deb", "rpm"]);
});

test("a system takes the targets behind it", () => {
  expect(parseDistArgs(["--release", "--linux", "rpm", "deb"])).toEqual({
    system: "linux",
    targets: ["rpm", "deb"],
    isRelease: true,
    isFolderOnly: false,
  });
  expect(chosenLinuxTargets(["rpm", "deb"])).toEqual(["deb", "rpm"]);
});

test.each([["deb"], ["--snap"], ["--linux", "deb", "--mac"]])("%s %s %s is refused", (...args) => {
  expect(() => parseDistArgs(args.filter((arg) => arg !== undefined))).toThrow("Unknown argument");
});

test("a target that there is not is refused", () => {
  expect(() => chosenLinuxTargets(["snap"])).toThrow("Unknown argument: snap");
});
