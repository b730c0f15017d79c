import { describe, expect, it } from "vitest";
import { Secret } from "../plusofon/secret";
import { createMemoryFile } from "../storage/memory-file";
import { isProtecting } from "./secret-box";
import { createSecretBoxDouble } from "./secret-box-double";
import { createVault } from "./vault";
import { emptyVault, parseVault } from "./vault-file";

const key = new Secret("canary-key-000000000000");

describe("the vault", () => {
  it("seals a key and opens it after a restart; the file shows nothing of it", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    createVault(box, file).keep("a", key);
    expect(JSON.stringify(file.content)).not.toContain(key.reveal());
    const restarted = createVault(box, file);
    expect(restarted.accessKey("a")?.reveal()).toBe(key.reveal());
    expect(restarted.keyPlace("a")).toBe("sealed");
    expect(restarted.keeping()).toEqual({
      keyProtection: "sealed",
      keychain: "gnome_libsecret",
      canSealKeys: true,
    });
  });

  it.each(["basic_text", "unknown", ""])(
    "refuses %j: the key lasts until quit and reaches no file",
    (backend) => {
      const [box, file] = [createSecretBoxDouble(backend), createMemoryFile(emptyVault())];
      const vault = createVault(box, file);
      vault.keep("a", key);
      expect(vault.accessKey("a")?.reveal()).toBe(key.reveal());
      expect([vault.keyPlace("a"), vault.keeping().keyProtection]).toEqual(["session", "session-only"]);
      expect(file.writes).toBe(0);
      expect(createVault(box, file).keyPlace("a")).toBe("missing");
    },
  );

  it("knows which keychains protect", () => {
    const all = [
      "kwallet",
      "kwallet5",
      "kwallet6",
      "gnome_libsecret",
      "keychain",
      "dpapi",
      "basic_text",
      "unknown",
    ];
    expect(all.filter(isProtecting)).toEqual(all.slice(0, 6));
  });

  it("keeps keys for the session where the keychain is not running", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    box.isUp = false;
    const vault = createVault(box, file);
    vault.keep("a", key);
    expect(vault.keeping()).toMatchObject({ keyProtection: "session-only", canSealKeys: false });
    expect([vault.keyPlace("a"), file.writes]).toEqual(["session", 0]);
  });

  it("a keychain whose content is gone: says so, changes nothing, and takes the key anew", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    createVault(box, file).keep("a", key);
    const before = structuredClone(file.content);
    box.secretNumber = 2;
    const vault = createVault(box, file);
    expect([vault.accessKey("a"), vault.keyPlace("a")]).toEqual([null, "unreadable"]);
    expect(file.content).toEqual(before);
    vault.keep("a", new Secret("another-key-0000"));
    expect([vault.accessKey("a")?.reveal(), vault.keyPlace("a")]).toEqual(["another-key-0000", "sealed"]);
  });

  it("another keychain than the one that sealed: names it, leaves the sealed keys untouched, and reads them once it is back", () => {
    const [box, file] = [createSecretBoxDouble("kwallet6"), createMemoryFile(emptyVault())];
    createVault(box, file).keep("a", key);
    const before = structuredClone(file.content.keys["a"]);
    box.name = "gnome_libsecret";
    const vault = createVault(box, file);
    expect(vault.keeping()).toMatchObject({ keyProtection: "backend-changed", canSealKeys: true });
    expect(vault.keyPlace("a")).toBe("unreadable");
    vault.keep("b", new Secret("second-key-0000"));
    expect(file.content.keys["a"]).toEqual(before);
    box.name = "kwallet6";
    expect(createVault(box, file).accessKey("a")?.reveal()).toBe(key.reveal());
  });

  it("another keychain, and a closed one: a key that is given now lasts until quit, which is said", () => {
    const [box, file] = [createSecretBoxDouble("gnome_libsecret"), createMemoryFile(emptyVault())];
    createVault(box, file).keep("a", key);
    Object.assign(box, { name: "kwallet6", isUp: false });
    const vault = createVault(box, file);
    vault.keep("b", key);
    expect(vault.keyPlace("b")).toBe("session");
    expect(vault.keeping()).toMatchObject({ keyProtection: "backend-changed", canSealKeys: false });
  });

  it("a sealed text that was moved to another account does not open there", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    createVault(box, file).keep("a", key);
    const entry = file.content.keys["a"];
    file.content = { schema: 1, keys: entry === undefined ? {} : { b: entry } };
    expect(createVault(box, file).keyPlace("b")).toBe("unreadable");
  });

  it("a disk that can't be written makes it a session key, not a lost one", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    file.failsToWrite = true;
    const vault = createVault(box, file);
    vault.keep("a", key);
    expect([vault.accessKey("a")?.reveal(), vault.keyPlace("a")]).toEqual([key.reveal(), "session"]);
  });

  it("a failed write leaves what the file held: neither a key half replaced nor one half forgotten", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    const vault = createVault(box, file);
    vault.keep("a", key);
    file.failsToWrite = true;
    expect(vault.forget("a")).toBe(false);
    expect([vault.accessKey("a")?.reveal(), vault.ids()]).toEqual([key.reveal(), ["a"]]);
    vault.keep("b", new Secret("second-key-0000"));
    file.failsToWrite = false;
    vault.keep("c", new Secret("third-key-00000"));
    expect(Object.keys(file.content.keys)).toEqual(["a", "c"]);
  });

  it("a replaced key does not come back at the next start, even if the new one could not be sealed", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    const vault = createVault(box, file);
    vault.keep("a", key);
    box.isUp = false;
    vault.keep("a", new Secret("another-key-0000"));
    expect(vault.keyPlace("a")).toBe("session");
    box.isUp = true;
    expect(createVault(box, file).keyPlace("a")).toBe("missing");
  });

  it("forgets a removed account's key, on disk too", () => {
    const [box, file] = [createSecretBoxDouble(), createMemoryFile(emptyVault())];
    const vault = createVault(box, file);
    vault.keep("a", key);
    vault.forget("a");
    expect([vault.accessKey("a"), vault.keyPlace("a"), file.content.keys]).toEqual([null, "missing", {}]);
  });

  it("finds who owns a key", () => {
    const vault = createVault(createSecretBoxDouble(), createMemoryFile(emptyVault()));
    vault.keep("a", key);
    expect([vault.ownerOf(new Secret(key.reveal())), vault.ownerOf(new Secret("other-key-0"))]).toEqual([
      "a",
      null,
    ]);
  });

  it("loses of a damaged file only what is damaged, the proxy's password too", () => {
    const entry = { backend: "gnome_libsecret", sealed: "AAAA" };
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
});
