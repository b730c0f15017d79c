import { expect, test } from "vitest";
import { packagesFor } from "./system-packages.mjs";

test("everything missing becomes package names", () => {
  const missing = {
    libraries: ["libnss3.so"],
    wantedLibraries: ["libnotify.so.4"],
    commands: ["Xvfb", "import"],
    packages: ["fonts-noto-core"],
  };
  expect(packagesFor(missing)).toEqual([
    ["libnss3"],
    ["libnotify4"],
    ["xvfb"],
    ["imagemagick"],
    ["fonts-noto-core"],
  ]);
});
