import { expect, test } from "vitest";
import { chooseRuntime } from "./choose.mjs";

const bare = {
  isOverridden: false,
  isOfficialCached: false,
  isRegistryCached: false,
  isRefreshed: false,
  isHostAnswering: null,
  hasRegistryRuntime: true,
};

test("a given folder comes before everything", () => {
  expect(chooseRuntime({ ...bare, isOverridden: true, isOfficialCached: true })).toBe("override");
});

test("what is cached is taken without asking the host, the official one first", () => {
  expect(chooseRuntime({ ...bare, isOfficialCached: true, isRegistryCached: true })).toBe("official-cached");
  expect(chooseRuntime({ ...bare, isRegistryCached: true })).toBe("registry-cached");
});

test("an empty cache asks the host and takes the official one when it answers", () => {
  expect(chooseRuntime(bare)).toBe("ask-host");
  expect(chooseRuntime({ ...bare, isHostAnswering: true })).toBe("official-download");
});

test("a silent host leads to the registry where it has a runtime for this machine", () => {
  expect(chooseRuntime({ ...bare, isHostAnswering: false })).toBe("registry-download");
  expect(chooseRuntime({ ...bare, isHostAnswering: false, hasRegistryRuntime: false })).toBe("none");
});

test("a refresh asks the host again and falls back to the cached one", () => {
  const refreshed = { ...bare, isRegistryCached: true, isRefreshed: true };
  expect(chooseRuntime(refreshed)).toBe("ask-host");
  expect(chooseRuntime({ ...refreshed, isHostAnswering: true })).toBe("official-download");
  expect(chooseRuntime({ ...refreshed, isHostAnswering: false })).toBe("registry-cached");
});
