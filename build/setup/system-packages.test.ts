import { expect, test } from "vitest";
import { packagesFor, parseMissingLibraries } from "./system-packages.mjs";

const nothing = { linked: [], opened: [], commands: [], hasFont: true };
const lddOutput = `
	libnss3.so => not found
	libgtk-3.so.0 => /usr/lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)
	libasound.so.2 => not found
	libnss3.so => not found
`;

test("only the libraries that were not found are missing, each once", () => {
  expect(parseMissingLibraries(lddOutput)).toEqual(["libnss3.so", "libasound.so.2"]);
  expect(parseMissingLibraries("\tnot a dynamic executable\n")).toEqual([]);
});

test.each([
  [false, ["libgtk-3-0", "libasound2"]],
  [true, ["libgtk-3-0t64", "libasound2t64"]],
])("a missing library asks for Electron's packages by this release's names: %s", (isTime64, names) => {
  const expected = expect.arrayContaining([...names, "libnss3", "libgbm1", "libsecret-1-0", "libnotify4"]);
  expect(packagesFor({ ...nothing, linked: ["libnss3.so"] }, isTime64)).toEqual(expected);
  expect(packagesFor({ ...nothing, opened: ["libnotify.so.4"] }, isTime64)).toEqual(expected);
});

test("missing commands and fonts ask for theirs, each once", () => {
  const missing = { ...nothing, commands: ["Xvfb", "import", "display"], hasFont: false };
  expect(packagesFor(missing, false)).toEqual(["xvfb", "imagemagick", "fonts-noto-core"]);
  expect(packagesFor(nothing, false)).toEqual([]);
});
