import { expect, test } from "vitest";
import { cacheFolder } from "./cache-folder.mjs";

test("each system has its place for caches", () => {
  expect(cacheFolder("linux", {}, "/home/u")).toBe("/home/u/.cache/plusofon-tray");
  expect(cacheFolder("linux", { XDG_CACHE_HOME: "/var/c" }, "/home/u")).toBe("/var/c/plusofon-tray");
  expect(cacheFolder("darwin", { XDG_CACHE_HOME: "/var/c" }, "/Users/u")).toBe(
    "/Users/u/Library/Caches/plusofon-tray",
  );
});

test("a relative XDG_CACHE_HOME is ignored", () => {
  expect(cacheFolder("linux", { XDG_CACHE_HOME: "c" }, "/home/u")).toBe("/home/u/.cache/plusofon-tray");
});
