import { expect, test } from "vitest";
import { cacheFolder } from "./paths.mjs";

test.each([
  ["linux", {}, "/home/u/.cache/plusofon-tray"],
  ["linux", { XDG_CACHE_HOME: "/var/c" }, "/var/c/plusofon-tray"],
  ["linux", { XDG_CACHE_HOME: "relative" }, "/home/u/.cache/plusofon-tray"],
  ["darwin", { XDG_CACHE_HOME: "/var/c" }, "/home/u/Library/Caches/plusofon-tray"],
] as const)("the cache folder on %s with %o", (platform, env, folder) => {
  expect(cacheFolder(platform, env, "/home/u")).toBe(folder);
});
