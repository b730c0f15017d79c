import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderForTest } from "./folder-for-test";
import { linkTarget } from "./link-target";

const inFolder = folderForTest();

test("a link leads to its target, also through links and folders that are links, and to what is not there yet", () => {
  mkdirSync(inFolder("dotfiles/config"), { recursive: true });
  symlinkSync("dotfiles/config", inFolder("profile"));
  symlinkSync("../settings.json", inFolder("profile/settings.json"));
  expect(linkTarget(inFolder("profile/settings.json"))).toBe(inFolder("dotfiles/settings.json"));
  symlinkSync("mine.json", inFolder("dotfiles/settings.json"));
  expect(linkTarget(inFolder("profile/settings.json"))).toBe(inFolder("dotfiles/mine.json"));
  writeFileSync(inFolder("plain"), "");
  expect([linkTarget(inFolder("plain")), linkTarget(inFolder("none"))]).toEqual([
    inFolder("plain"),
    inFolder("none"),
  ]);
});

test("links that lead in a circle are an error", () => {
  symlinkSync("b", inFolder("a"));
  symlinkSync("a", inFolder("b"));
  expect(() => linkTarget(inFolder("a"))).toThrow();
});
