import { describe, expect, it, test } from "vitest";
import { defaultProxySettings, type ProxySettings } from "../../contract/proxy-settings";
import { createMemoryFile } from "../storage/memory-file";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createProxy, noProxy } from "./proxy";
import type { ProxyRequest } from "./proxy-choice";

const request: ProxyRequest = {
  mode: "manual",
  address: "proxy.example:3128",
  userName: "user",
  password: "first-password",
};

/** A proxy over a vault that outlives it: `restart` makes it anew from what was saved. */
function world(box = createSecretBoxDouble()) {
  const file = createMemoryFile(emptyVault());
  const saved: { settings: ProxySettings } = { settings: defaultProxySettings };
  const start = () => {
    const vault = createVault(box, file);
    return createProxy({
      settings: () => saved.settings,
      save: (settings) => {
        saved.settings = settings;
      },
      passwords: () => vault.proxyPasswords,
      monotonic: () => 0,
    });
  };
  const passwordNow = (proxy: ReturnType<typeof start>): string | null => {
    const { choice } = proxy.current();
    return choice.mode === "manual" ? (choice.credentials?.password.reveal() ?? null) : null;
  };
  return { box, file, saved, start, passwordNow };
}

describe("a change of the proxy", () => {
  it("is in force at once, and after a restart, with its password", () => {
    const { start, passwordNow, saved } = world();
    const proxy = start();
    const before = proxy.current();
    expect(before.choice).toEqual({ mode: "system" });
    expect(proxy.set(request)).toEqual({ state: "set" });
    for (const each of [proxy, start()]) {
      expect(each.current().choice).toMatchObject({ mode: "manual", endpoint: { host: "proxy.example" } });
      expect([passwordNow(each), each.passwordPlace()]).toEqual(["first-password", "sealed"]);
    }
    expect(proxy.current()).not.toBe(before);
    expect(saved.settings).toEqual({ mode: "manual", address: "proxy.example:3128", userName: "user" });
    expect(JSON.stringify([saved, proxy.current()])).not.toContain("first-password");
  });

  it("with no word on the password keeps it, as long as address and user stay, however they are spelt", () => {
    const { start, passwordNow } = world();
    const proxy = start();
    proxy.set(request);
    for (const change of [
      { mode: "none" },
      { mode: "system" },
      { mode: "manual" },
      { address: " HTTP://Proxy.Example:3128/ " },
    ] as const) {
      expect(proxy.set({ ...request, password: null, ...change })).toEqual({ state: "set" });
    }
    expect([passwordNow(proxy), proxy.passwordPlace()]).toEqual(["first-password", "sealed"]);
  });

  it.each([
    { address: "proxy.example:3129" },
    { address: "https://proxy.example:3128" },
    { address: "evil.example:3128" },
    { userName: "other" },
    { userName: "" },
  ])("to %j forgets the password of the former one for good", (change) => {
    const { start, passwordNow, file } = world();
    const proxy = start();
    proxy.set(request);
    expect(proxy.set({ ...request, ...change, password: null })).toEqual({ state: "set" });
    expect([passwordNow(proxy), proxy.passwordPlace(), file.content.proxyPassword]).toEqual([
      null,
      "missing",
      undefined,
    ]);
    proxy.set({ ...request, password: null });
    expect([passwordNow(proxy), passwordNow(start())]).toEqual([null, null]);
  });

  it("an empty password is forgotten on the user's word", () => {
    const { start, passwordNow, file } = world();
    const proxy = start();
    proxy.set(request);
    expect(proxy.set({ ...request, password: "" })).toEqual({ state: "set" });
    expect([passwordNow(proxy), proxy.passwordPlace(), file.content.proxyPassword]).toEqual([
      null,
      "missing",
      undefined,
    ]);
  });

  it("that is not valid changes nothing", () => {
    const { start, saved } = world();
    const proxy = start();
    proxy.set(request);
    const [before, settings] = [proxy.current(), saved.settings];
    expect(proxy.set({ ...request, address: "user:x@evil:1", password: "other" })).toEqual({
      state: "not-valid",
      at: "address",
      problem: "sign-in-inside",
    });
    expect(proxy.current()).toBe(before);
    expect(saved.settings).toBe(settings);
  });

  it("the same again is a new choice, so that a refused password is tried once more", () => {
    const { start } = world();
    const proxy = start();
    proxy.set(request);
    const before = proxy.current();
    proxy.set({ ...request, password: null });
    expect(proxy.current()).not.toBe(before);
  });
});

test.each([
  [{ address: "" }, "address", "address-missing"],
  [{ address: "http://proxy.example" }, "address", "no-port"],
  [{ address: "socks5://proxy.example:1080" }, "user-name", "socks-sign-in"],
  [{ userName: "user:name" }, "user-name", "colon-in-name"],
  [{ userName: "user\u0000name" }, "user-name", "odd-name"],
  [{ userName: "x".repeat(256) }, "user-name", "odd-name"],
  [{ userName: " " }, "user-name", "no-user-name"],
  [{ password: "a\nb" }, "password", "odd-password"],
  [{ password: "\ud800" }, "password", "odd-password"],
  [{ password: "x".repeat(256) }, "password", "odd-password"],
] as const)("%j is refused at its field", (change, at, problem) => {
  expect(
    world()
      .start()
      .set({ ...request, ...change }),
  ).toEqual({ state: "not-valid", at, problem });
});

test("a mode other than manual is always taken, and drops what could not be used later", () => {
  const { start, saved } = world();
  saved.settings = { mode: "manual", address: "not an address", userName: "user" };
  const proxy = start();
  expect(proxy.current().choice).toEqual({ mode: "manual", endpoint: null, credentials: null });
  expect(proxy.set({ ...saved.settings, mode: "none", password: null })).toEqual({ state: "set" });
  expect([proxy.current().choice, saved.settings.address]).toEqual([{ mode: "none" }, ""]);
});

test("settings that were edited to lead elsewhere get no password, and neither does another user", () => {
  const { start, saved, passwordNow } = world();
  start().set(request);
  for (const change of [{ address: "evil.example:3128" }, { userName: "other" }]) {
    const kept = saved.settings;
    saved.settings = { ...kept, ...change };
    const proxy = start();
    expect([passwordNow(proxy), proxy.passwordPlace()]).toEqual([null, "missing"]);
    saved.settings = kept;
  }
  expect(passwordNow(start())).toBe("first-password");
});

test("where the keychain protects nothing the password lasts until quit, and the answer says so", () => {
  const { start, passwordNow, file } = world(createSecretBoxDouble("basic_text"));
  const proxy = start();
  expect(proxy.set(request)).toEqual({ state: "password-not-kept" });
  expect([passwordNow(proxy), proxy.passwordPlace(), file.writes]).toEqual(["first-password", "session", 0]);
  expect(proxy.set({ ...request, password: null })).toEqual({ state: "set" });
  expect(passwordNow(proxy)).toBe("first-password");
  expect([passwordNow(start()), start().passwordPlace()]).toEqual([null, "missing"]);
});

test("a keychain that can no longer open it: says so, leaves it untouched, and takes it anew", () => {
  const { start, passwordNow, box, file } = world();
  start().set(request);
  const sealed = file.content.proxyPassword;
  box.secretNumber = 2;
  const proxy = start();
  expect([passwordNow(proxy), proxy.passwordPlace()]).toEqual([null, "unreadable"]);
  proxy.set({ ...request, password: null });
  expect([proxy.passwordPlace(), file.content.proxyPassword]).toEqual(["unreadable", sealed]);
  expect(proxy.set({ ...request, password: "second-password" })).toEqual({ state: "set" });
  expect([passwordNow(start()), start().passwordPlace()]).toEqual(["second-password", "sealed"]);
});

test("another keychain than the one that sealed does not open it, and the one that comes back does", () => {
  const { start, passwordNow, box } = world(createSecretBoxDouble("kwallet6"));
  start().set(request);
  box.name = "gnome_libsecret";
  expect([passwordNow(start()), start().passwordPlace()]).toEqual([null, "unreadable"]);
  box.name = "kwallet6";
  expect(passwordNow(start())).toBe("first-password");
});

test("a disk that can't be written: a new password lasts until quit, and an old one that stays is told", () => {
  const { start, passwordNow, file } = world();
  const proxy = start();
  proxy.set(request);
  file.failsToWrite = true;
  expect(proxy.set({ ...request, password: "" })).toEqual({ state: "password-not-forgotten" });
  expect([passwordNow(proxy), proxy.passwordPlace()]).toEqual([null, "missing"]);
  expect(proxy.set({ ...request, password: "second-password" })).toEqual({ state: "password-not-kept" });
  expect([passwordNow(proxy), proxy.passwordPlace()]).toEqual(["second-password", "session"]);
});

test("the keys beside the password are not touched by it, nor it by them", () => {
  const { start, file, passwordNow } = world();
  file.content = { schema: 1, keys: { a: { backend: "kwallet", sealed: "AAAA" } } };
  start().set(request);
  expect(file.content.keys).toEqual({ a: { backend: "kwallet", sealed: "AAAA" } });
  const vault = createVault(createSecretBoxDouble(), file);
  vault.forget("a");
  expect(passwordNow(start())).toBe("first-password");
});

test("without a proxy nothing is ever signed in to", async () => {
  const attempt = noProxy.current().signIn.begin();
  expect(await attempt.answer({ isProxy: true, host: "proxy.example", port: 3128 })).toBeNull();
});
