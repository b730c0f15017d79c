import { describe, expect, it, test } from "vitest";
import { defaultProxySettings } from "../../contract/settings/proxy-settings";
import { createMemoryFile } from "../storage/memory-file";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createProxy, type NetworkProxy } from "./proxy";
import type { ProxyRequest } from "./proxy-choice";

const request: ProxyRequest = {
  mode: "manual",
  address: "proxy.example:3128",
  userName: "user",
  password: "first-password",
};
const set = { state: "set" };

/** A proxy over a vault that outlives it: each `start` is a start of the program. */
function setUp(box = createSecretBoxDouble()) {
  const file = createMemoryFile(emptyVault());
  const saved = { settings: defaultProxySettings, isDiskFull: false };
  const start = () => {
    const vault = createVault(box, file);
    return createProxy({
      settings: () => saved.settings,
      save: (settings) => {
        saved.settings = settings;
        return !saved.isDiskFull;
      },
      passwords: () => vault.proxyPasswords,
      monotonic: () => 0,
    });
  };
  return { box, file, saved, start };
}

/** The password that the proxy would get, and where it is stored. */
function passwordOf(proxy: NetworkProxy) {
  const { choice } = proxy.current();
  const credentials = choice.mode === "manual" ? choice.credentials : null;
  return [credentials?.password.reveal() ?? null, proxy.passwordPlace()];
}

/** A proxy that has taken `request`. */
function setUpWithProxy() {
  const all = setUp();
  const proxy = all.start();
  expect(proxy.set(request)).toEqual(set);
  return { ...all, proxy };
}

describe("a change of the proxy", () => {
  it("is in use at once where the disk does not take it, and says so", () => {
    const { start, saved } = setUp();
    const proxy = start();
    saved.isDiskFull = true;
    expect(proxy.set(request)).toEqual({ state: "not-saved" });
    expect(proxy.current().choice).toMatchObject({ mode: "manual" });
    expect(proxy.set({ ...request, mode: "none" })).toEqual({ state: "not-saved" });
  });

  it("takes effect at once, and after a restart, with its password", () => {
    const { start, saved } = setUp();
    const proxy = start();
    const before = proxy.current();
    expect(before.choice).toEqual({ mode: "system" });
    expect(proxy.set(request)).toEqual(set);
    for (const each of [proxy, start()]) {
      expect(each.current().choice).toMatchObject({ mode: "manual", endpoint: { host: "proxy.example" } });
      expect(passwordOf(each)).toEqual(["first-password", "sealed"]);
    }
    expect(proxy.current()).not.toBe(before);
    expect(saved.settings).toEqual({ mode: "manual", address: "proxy.example:3128", userName: "user" });
    expect(JSON.stringify([saved, proxy.current()])).not.toContain("first-password");
  });

  it("without a password keeps the stored one for the same address and user, however they are spelt", () => {
    const { proxy } = setUpWithProxy();
    for (const change of [
      { mode: "none" },
      { mode: "system" },
      { mode: "manual" },
      { address: " HTTP://Proxy.Example:3128/ " },
    ] as const) {
      expect(proxy.set({ ...request, password: null, ...change })).toEqual(set);
    }
    expect(passwordOf(proxy)).toEqual(["first-password", "sealed"]);
  });

  it.each([
    { address: "proxy.example:3129" },
    { address: "https://proxy.example:3128" },
    { address: "evil.example:3128" },
    { userName: "other" },
    { userName: "" },
    { password: "" },
  ])("to %j deletes the former password for good", (change) => {
    const { proxy, start, file } = setUpWithProxy();
    expect(proxy.set({ ...request, password: null, ...change })).toEqual(set);
    expect([...passwordOf(proxy), file.content.proxyPassword]).toEqual([null, "missing", undefined]);
    proxy.set({ ...request, password: null });
    expect([passwordOf(proxy)[0], passwordOf(start())[0]]).toEqual([null, null]);
  });

  it("with the same settings is a new choice, so that a refused password is tried once more", () => {
    const { proxy } = setUpWithProxy();
    const before = proxy.current();
    proxy.set({ ...request, password: null });
    expect(proxy.current()).not.toBe(before);
  });

  it.each([
    [{ address: "" }, "address", "address-missing"],
    [{ address: "user:x@evil:1" }, "address", "sign-in-inside"],
    [{ address: "socks5://proxy.example:1080" }, "user-name", "socks-sign-in"],
    [{ userName: "user:name" }, "user-name", "bad-user-name"],
    [{ userName: "user\u0000name" }, "user-name", "bad-user-name"],
    [{ userName: "x".repeat(256) }, "user-name", "bad-user-name"],
    [{ userName: " " }, "user-name", "user-name-missing"],
    [{ password: "a\nb" }, "password", "bad-password"],
    [{ password: "\ud800" }, "password", "bad-password"],
    [{ password: "x".repeat(256) }, "password", "bad-password"],
  ] as const)("to %j is refused at its field and changes nothing", (change, at, problem) => {
    const { proxy, saved } = setUpWithProxy();
    const [before, settings] = [proxy.current(), saved.settings];
    expect(proxy.set({ ...request, ...change })).toEqual({ state: "not-valid", at, problem });
    expect([proxy.current(), saved.settings]).toEqual([before, settings]);
  });
});

test("an unusable address leads nowhere, and can be left", () => {
  const { start, saved } = setUp();
  saved.settings = { mode: "manual", address: "not an address", userName: "user" };
  const proxy = start();
  expect(proxy.current().choice).toEqual({ mode: "manual", endpoint: null, credentials: null });
  expect(proxy.set({ ...saved.settings, mode: "none", password: null })).toEqual(set);
  expect(proxy.current().choice).toEqual({ mode: "none" });
});

test.each([{ address: "evil.example:3128" }, { userName: "other" }])(
  "settings edited to %j get no password, which stays for its owner",
  (change) => {
    const { start, saved } = setUpWithProxy();
    const kept = saved.settings;
    saved.settings = { ...kept, ...change };
    expect(passwordOf(start())).toEqual([null, "missing"]);
    saved.settings = kept;
    expect(passwordOf(start())[0]).toBe("first-password");
  },
);

test("without a protecting keychain the password lasts until quit", () => {
  const { start, file } = setUp(createSecretBoxDouble("basic_text"));
  const proxy = start();
  expect(proxy.set(request)).toEqual(set);
  expect([...passwordOf(proxy), file.writes]).toEqual(["first-password", "session", 0]);
  expect(passwordOf(start())).toEqual([null, "missing"]);
});

test("a password that the keychain can't open is left as it is until it is replaced", () => {
  const { start, box, file } = setUpWithProxy();
  const sealed = file.content.proxyPassword;
  box.secretNumber = 2;
  const proxy = start();
  expect(passwordOf(proxy)).toEqual([null, "unreadable"]);
  proxy.set({ ...request, password: null });
  expect([proxy.passwordPlace(), file.content.proxyPassword]).toEqual(["unreadable", sealed]);
  proxy.set({ ...request, password: "second-password" });
  expect(passwordOf(start())).toEqual(["second-password", "sealed"]);
});

test("if the disk can't be written, a password lasts until quit, and one that stays there is reported", () => {
  const { proxy, file } = setUpWithProxy();
  file.failsToWrite = true;
  expect(proxy.set({ ...request, password: "" })).toEqual({ state: "password-not-deleted" });
  expect(passwordOf(proxy)).toEqual([null, "missing"]);
  expect(proxy.set({ ...request, password: "second-password" })).toEqual(set);
  expect(passwordOf(proxy)).toEqual(["second-password", "session"]);
});
