import { describe, expect, it } from "vitest";
import { Secret } from "../plusofon/secret";
import { createMemoryFile } from "../storage/memory-file";
import { isProtecting } from "./secret-box";
import { createSecretBoxDouble } from "./secret-box-double";
import { createVault } from "./vault";
import { emptyVault, parseVault } from "./vault-file";

const key = new Secret("canary-key-000000000000");
const otherKey = new Secret("another-key-0000");
/** Whose a proxy's password is. */
const owner = { endpoint: "proxy.example:3128", userName: "user" };

/** A vault that already keeps `key` for account `a`, or none; `open` is a restart. */
function setUp(backend?: string, isKept = true) {
  const [box, file] = [createSecretBoxDouble(backend), createMemoryFile(emptyVault())];
  const open = () => createVault(box, file);
  const vault = open();
  if (isKept) vault.keep("a", key);
  return { box, file, open, vault };
}

describe("the vault", () => {
  it("seals a key and opens it after a restart; the file shows nothing of it", () => {
    const { file, open } = setUp();
    expect(JSON.stringify(file.content)).not.toContain(key.reveal());
    const restarted = open();
    expect([restarted.accessKey("a")?.reveal(), restarted.keyPlace("a")]).toEqual([key.reveal(), "sealed"]);
    expect(restarted.keeping()).toEqual({
      keyProtection: "sealed",
      keychain: "gnome_libsecret",
      canSealKeys: true,
    });
  });

  it.each([
    ["basic_text", true],
    ["unknown", true],
    ["", true],
    ["gnome_libsecret", false],
  ])("keychain %j, running: %s: the key lasts until quit and reaches no file", (backend, isUp) => {
    const { box, file, open } = setUp(backend, false);
    box.isUp = isUp;
    const vault = open();
    vault.keep("a", key);
    expect([vault.accessKey("a")?.reveal(), vault.keyPlace("a")]).toEqual([key.reveal(), "session"]);
    expect(vault.keeping()).toMatchObject({ keyProtection: "session-only", canSealKeys: false });
    expect(file.writes).toBe(0);
    expect(open().keyPlace("a")).toBe("missing");
  });

  it("knows which keychains protect", () => {
    const protecting = ["kwallet", "kwallet5", "kwallet6", "gnome_libsecret", "keychain", "dpapi"];
    expect([...protecting, "basic_text", "unknown", "kwallet7", "xkwallet", ""].filter(isProtecting)).toEqual(
      protecting,
    );
  });

  it("a keychain whose content is gone: says so, changes nothing, and accepts the key again", () => {
    const { box, file, open } = setUp();
    const before = structuredClone(file.content);
    box.secretNumber = 2;
    const vault = open();
    expect([vault.accessKey("a"), vault.keyPlace("a")]).toEqual([null, "unreadable"]);
    expect(file.content).toEqual(before);
    vault.keep("a", otherKey);
    expect([vault.accessKey("a")?.reveal(), vault.keyPlace("a")]).toEqual([otherKey.reveal(), "sealed"]);
  });

  it("another keychain: says so, leaves the sealed keys untouched, and reads them once the former is back", () => {
    const { box, file, open } = setUp("kwallet6");
    const before = structuredClone(file.content.keys["a"]);
    box.name = "gnome_libsecret";
    const vault = open();
    expect(vault.keeping()).toMatchObject({ keyProtection: "backend-changed", canSealKeys: true });
    expect(vault.keyPlace("a")).toBe("unreadable");
    vault.keep("b", otherKey);
    expect(file.content.keys["a"]).toEqual(before);
    box.isUp = false;
    const closed = open();
    closed.keep("c", otherKey);
    expect(closed.keyPlace("c")).toBe("session");
    expect(closed.keeping()).toMatchObject({ keyProtection: "backend-changed", canSealKeys: false });
    Object.assign(box, { name: "kwallet6", isUp: true });
    expect(open().accessKey("a")?.reveal()).toBe(key.reveal());
  });

  it("a keychain that opens later: stored keys are read, and those entered meanwhile are sealed in their place", () => {
    const { box, file, vault: former, open } = setUp();
    former.proxyPasswords.keep(owner, key);
    former.keep("b", key);
    file.content = {
      ...file.content,
      keys: { ...file.content.keys, damaged: { backend: "gnome_libsecret", sealed: "AAAA" } },
    };
    Object.assign(box, { isUp: false, wait: "locked" });
    const vault = open();
    expect(vault.keeping()).toMatchObject({ keyProtection: "locked", canSealKeys: false });
    expect([vault.keyPlace("a"), vault.proxyPasswords.place(owner)]).toEqual(["unreadable", "unreadable"]);
    vault.keep("b", otherKey);
    expect(vault.reopen()).toEqual([]);
    expect([vault.keyPlace("b"), vault.proxyPasswords.place(owner)]).toEqual(["session", "unreadable"]);
    Object.assign(box, { isUp: true, wait: null });
    // What could not be read is not given up for one that would not outlast this run.
    expect(open().accessKey("b")?.reveal()).toBe(key.reveal());
    const { writes } = file;
    expect(vault.reopen()).toEqual(["a"]);
    expect([vault.keyPlace("damaged"), file.writes - writes]).toEqual(["unreadable", 1]);
    expect([vault.keyPlace("a"), vault.keyPlace("b"), vault.proxyPasswords.place(owner)]).toEqual(
      Array(3).fill("sealed"),
    );
    expect([open().accessKey("a"), open().accessKey("b")].map((read) => read?.reveal())).toEqual([
      key.reveal(),
      otherKey.reveal(),
    ]);
    expect(open().proxyPasswords.password(owner)?.reveal()).toBe(key.reveal());
    expect(vault.keeping()).toMatchObject({ keyProtection: "sealed", canSealKeys: true });
  });

  it("a proxy's password given while the keychain is closed is sealed when it opens; without one none is missed", () => {
    const { box, open } = setUp(undefined, false);
    box.isUp = false;
    const vault = open();
    vault.reopen();
    expect([vault.proxyPasswords.forget(), vault.proxyPasswords.place(owner)]).toEqual([true, "missing"]);
    vault.proxyPasswords.keep(owner, key);
    expect(vault.proxyPasswords.place(owner)).toBe("session");
    box.isUp = true;
    vault.reopen();
    expect(vault.proxyPasswords.place(owner)).toBe("sealed");
    expect(open().proxyPasswords.password(owner)?.reveal()).toBe(key.reveal());
  });

  it("a proxy's password is where it was, whatever becomes of the keys beside it", () => {
    const { file, vault, open } = setUp();
    vault.proxyPasswords.keep(owner, key);
    const restarted = open();
    restarted.keep("b", otherKey);
    expect([restarted.forget("a"), restarted.ids(), restarted.ownerOf(key)]).toEqual([true, ["b"], null]);
    file.failsToWrite = true;
    expect([restarted.proxyPasswords.forget(), restarted.proxyPasswords.place(owner)]).toEqual([
      false,
      "sealed",
    ]);
  });

  it("a sealed text that was moved to another account does not open there", () => {
    const { file, open } = setUp();
    const entry = file.content.keys["a"];
    file.content = { schema: 1, keys: entry === undefined ? {} : { b: entry } };
    expect(open().keyPlace("b")).toBe("unreadable");
  });

  it("a failed write leaves what the file had: no key is half replaced or half erased, nor lost before quit", () => {
    const { file, vault } = setUp();
    file.failsToWrite = true;
    expect(vault.forget("a")).toBe(false);
    expect([vault.accessKey("a")?.reveal(), vault.ids()]).toEqual([key.reveal(), ["a"]]);
    vault.keep("b", otherKey);
    expect([vault.accessKey("b")?.reveal(), vault.keyPlace("b")]).toEqual([otherKey.reveal(), "sealed"]);
    file.failsToWrite = false;
    file.retry();
    expect(Object.keys(file.content.keys)).toEqual(["a", "b"]);
  });

  it("a replaced secret does not come back at the next start, even if the new one could not be sealed", () => {
    const { box, vault, open } = setUp();
    vault.proxyPasswords.keep(owner, key);
    const places = ({ keyPlace, proxyPasswords }: typeof vault) => [
      keyPlace("a"),
      proxyPasswords.place(owner),
    ];
    expect(places(open())).toEqual(["sealed", "sealed"]);
    box.isUp = false;
    vault.keep("a", otherKey);
    vault.proxyPasswords.keep(owner, otherKey);
    expect(places(vault)).toEqual(["session", "session"]);
    box.isUp = true;
    expect(places(open())).toEqual(["missing", "missing"]);
  });

  it("finds the owner of a key, and erases a removed account's key, on disk too", () => {
    const { file, vault } = setUp();
    expect([vault.ownerOf(new Secret(key.reveal())), vault.ownerOf(otherKey)]).toEqual(["a", null]);
    expect(vault.forget("a")).toBe(true);
    expect([vault.accessKey("a"), vault.keyPlace("a"), file.content.keys]).toEqual([null, "missing", {}]);
  });
});

describe("the vault's file", () => {
  const entry = { backend: "gnome_libsecret", sealed: "AAAA" };

  it("loses of a damaged file only what is damaged, the proxy's password too", () => {
    const whole = { schema: 1, keys: { a: entry }, proxyPassword: entry };
    expect(parseVault(whole)).toEqual({ value: whole, loss: null });
    expect(parseVault({ ...whole, keys: { a: entry, b: 5, "../x": entry } })).toEqual({
      value: whole,
      loss: "part",
    });
    expect(parseVault({ ...whole, proxyPassword: 5 })).toEqual({
      value: { schema: 1, keys: { a: entry } },
      loss: "part",
    });
    expect(parseVault([1])).toEqual({ value: emptyVault(), loss: "all" });
  });

  it.each([
    [null, {}, undefined],
    [null, { a: entry }, entry],
    ["part", { a: 5 }, undefined],
    ["part", { a: 5 }, 5],
    ["part", { a: 5 }, entry],
    ["part", {}, 5],
    ["part", { a: entry }, 5],
  ])("%s is lost with the keys %j and the proxy's password %j", (loss, keys, proxyPassword) => {
    const password = proxyPassword === undefined ? {} : { proxyPassword };
    expect(parseVault({ schema: 1, keys, ...password }).loss).toBe(loss);
  });
});
