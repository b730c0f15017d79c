import { expect, test } from "vitest";
import { judgeSandbox } from "./sandbox.mjs";

const free = {
  isRoot: false,
  isHelperSetuid: false,
  appArmorRestriction: "0",
  userNamespaceClone: "1",
  maximumUserNamespaces: "15000",
};

test("a system that allows user namespaces needs nothing", () => {
  expect(judgeSandbox(free)).toBe("sandboxed");
  const silent = { appArmorRestriction: null, userNamespaceClone: null, maximumUserNamespaces: null };
  expect(judgeSandbox({ ...free, ...silent })).toBe("sandboxed");
});

test("each restriction blocks it, unless the helper is setuid", () => {
  for (const restriction of [
    { appArmorRestriction: "1" },
    { userNamespaceClone: "0" },
    { maximumUserNamespaces: "0" },
  ]) {
    expect(judgeSandbox({ ...free, ...restriction })).toBe("blocked");
    expect(judgeSandbox({ ...free, ...restriction, isHelperSetuid: true })).toBe("sandboxed");
  }
});

test("root runs without it", () => {
  expect(judgeSandbox({ ...free, isRoot: true, isHelperSetuid: true })).toBe("root");
});
