import { describe, expect, it } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { createSessionBusDouble, type ServiceDouble } from "../system/linux-desktop/session-bus-double";
import { Keyring } from "./keyring";
import { kwallet } from "./kwallet";
import { secretService } from "./secret-service";

const name = "org.freedesktop.secrets";
const login = "/org/freedesktop/secrets/collection/login";

/** A Secret Service whose default collection is at `path`; the question for its password is at `/prompt`. */
function serviceDouble(path = login) {
  const world: { isLocked: boolean; path: string; prompt?: string } = {
    isLocked: true,
    path,
    prompt: "/prompt",
  };
  const service: ServiceDouble = ({ member }) => {
    if (member === "ReadAlias") return [world.path];
    if (member === "Get") return [world.isLocked];
    if (member === "Unlock") return [[], world.prompt];
    if (member === "CreateCollection") return ["/", "/prompt"];
    return [];
  };
  return { world, service };
}

async function watched(service: ServiceDouble | null) {
  const clock = createFakeClock(0);
  const bus = createSessionBusDouble();
  if (service !== null) bus.services.set(name, service);
  const keyring = new Keyring(secretService, async () => bus, clock);
  const states: string[] = [];
  const look = keyring.look();
  await clock.advance(3_000);
  states.push(await look);
  keyring.watch(() => states.push(keyring.state()));
  await clock.advance(0);
  const members = (): string[] => bus.calls.map(({ member }) => member);
  const changed = async (): Promise<void> => {
    bus.emit({ path: login, member: "PropertiesChanged", body: [] });
    await clock.advance(0);
  };
  return { clock, bus, keyring, states, members, changed };
}

describe("the keyring", () => {
  it("that is open is asked twice, and then left alone", async () => {
    const { world, service } = serviceDouble();
    world.isLocked = false;
    const { clock, bus, states, members } = await watched(service);
    await clock.advance(300_000);
    expect([states, members(), bus.rules, clock.pending()]).toEqual([["open"], ["ReadAlias", "Get"], [], []]);
  });

  it("that is locked asks the user once, however often it is looked at, and is taken up when it opens", async () => {
    const { world, service } = serviceDouble();
    const { clock, bus, states, members, changed } = await watched(service);
    const alias = {
      path: "/org/freedesktop/secrets",
      member: "ReadAlias",
      signature: "s",
      body: ["default"],
    };
    const property = ["org.freedesktop.Secret.Collection", "Locked"];
    expect(bus.calls.slice(0, 2)).toMatchObject([
      { ...alias, destination: name, interface: "org.freedesktop.Secret.Service" },
      { path: login, interface: "org.freedesktop.DBus.Properties", signature: "ss", body: property },
    ]);
    expect(bus.rules).toContain("type='signal',sender='org.freedesktop.secrets'");
    await clock.advance(300_000);
    await changed();
    expect(members().filter((member) => member === "Unlock" || member === "Prompt")).toEqual([
      "Unlock",
      "Prompt",
    ]);
    expect(bus.calls.filter(({ member }) => member === "Unlock" || member === "Prompt")).toMatchObject([
      { signature: "ao", body: [[login]] },
      { path: "/prompt", interface: "org.freedesktop.Secret.Prompt", signature: "s", body: [""] },
    ]);
    world.isLocked = false;
    await changed();
    const asked = bus.calls.length;
    await changed();
    expect([states, bus.calls.length, clock.pending()]).toEqual([["locked", "open"], asked, []]);
  });

  it("is not asked again for the signals of others", async () => {
    const { bus, clock } = await watched(serviceDouble().service);
    const asked = bus.calls.length;
    bus.emit({ path: "/org/freedesktop/Notifications", member: "ActionInvoked", body: [] });
    await clock.advance(0);
    expect(bus.calls).toHaveLength(asked);
  });

  it.each([["/"], [undefined]])(
    "that opens without a question (%j) asks the user nothing",
    async (prompt) => {
      const { world, service } = serviceDouble();
      Object.assign(world, { prompt });
      const { members } = await watched(service);
      expect(members()).toContain("Unlock");
      expect(members()).not.toContain("Prompt");
    },
  );

  it("that opens while it is asked is asked once more", async () => {
    const { world, service } = serviceDouble();
    let release: () => void = () => undefined;
    let isSlow = false;
    const { clock, states, changed } = await watched(async (call) => {
      const answer = service(call);
      if (isSlow && call.member === "Get")
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return answer;
    });
    isSlow = true;
    await changed();
    Object.assign(world, { isLocked: false });
    isSlow = false;
    await changed();
    release();
    await clock.advance(10_000);
    expect(states).toEqual(["locked", "open"]);
  });

  it("is taken up without a signal too", async () => {
    const { world, service } = serviceDouble();
    const { clock, states } = await watched(service);
    world.isLocked = false;
    await clock.advance(30_000);
    expect(states).toEqual(["locked", "open"]);
  });

  it("without a collection has one made, which asks the user", async () => {
    const { world, service } = serviceDouble("/");
    const { bus, states, members, changed } = await watched(service);
    expect(members().filter((member) => member === "Get")).toEqual([]);
    expect(members()).toEqual(expect.arrayContaining(["CreateCollection", "Prompt"]));
    expect(bus.calls.find(({ member }) => member === "CreateCollection")).toMatchObject({
      path: "/org/freedesktop/secrets",
      signature: "a{sv}s",
      body: [{}, "default"],
    });
    Object.assign(world, { path: login, isLocked: false });
    await changed();
    expect(states).toEqual(["locked", "open"]);
  });

  it("that does not answer is known in three seconds, asked no second question, and taken up when it does", async () => {
    const { world, service } = serviceDouble();
    world.isLocked = false;
    let resume: () => void = () => undefined;
    const resumed = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const { clock, states, members } = await watched(async (call) => {
      await resumed;
      return service(call);
    });
    await clock.advance(300_000);
    expect([states, members()]).toEqual([["not-responding"], ["ReadAlias"]]);
    resume();
    await clock.advance(0);
    await clock.advance(0);
    expect(states).toEqual(["not-responding", "open"]);
  });

  it("that opens between the start and the watch is not missed", async () => {
    const { world, service } = serviceDouble();
    world.isLocked = false;
    const clock = createFakeClock(0);
    const bus = createSessionBusDouble();
    bus.services.set(name, service);
    const keyring = new Keyring(secretService, async () => bus, clock);
    const states: string[] = [];
    expect(keyring.state()).toBe("not-responding");
    void keyring.look();
    keyring.watch(() => states.push(keyring.state()));
    await clock.advance(0);
    expect(states).toEqual(["open"]);
  });

  it("that is absent is found when it appears", async () => {
    const { world, service } = serviceDouble();
    world.isLocked = false;
    const { clock, bus, states } = await watched(null);
    bus.appear(name, service);
    await clock.advance(0);
    expect(states).toEqual(["absent", "open"]);
  });

  it("is absent without a session bus", async () => {
    const keyring = new Keyring(
      secretService,
      async () => Promise.reject(new Error("no bus")),
      createFakeClock(0),
    );
    expect(await keyring.look()).toBe("absent");
  });

  it("is asked nothing after the end", async () => {
    const { clock, keyring, bus, states, changed } = await watched(serviceDouble().service);
    const looking = changed();
    keyring.stop();
    await looking;
    const before = bus.calls.length;
    await clock.advance(300_000);
    await changed();
    expect([states, bus.calls.length, clock.pending()]).toEqual([["locked"], before, []]);
  });

  it("that is not watched asks the user nothing, however late it answers", async () => {
    const clock = createFakeClock(0);
    const bus = createSessionBusDouble();
    const { service } = serviceDouble();
    bus.services.set(name, async (call) => {
      await new Promise<void>((resolve) => clock.after(2_000, resolve));
      return service(call);
    });
    const look = new Keyring(secretService, async () => bus, clock).look();
    await clock.advance(3_000);
    expect(await look).toBe("not-responding");
    await clock.advance(60_000);
    expect([bus.calls.map(({ member }) => member), clock.pending()]).toEqual([["ReadAlias", "Get"], []]);
  });

  it("that refuses does not respond", async () => {
    const { states } = await watched(() => {
      throw new Error("org.freedesktop.DBus.Error.Failed");
    });
    expect(states).toEqual(["not-responding"]);
  });
});

describe("KWallet", () => {
  it("that is closed asks the user once, and is taken up when it opens", async () => {
    const clock = createFakeClock(0);
    const bus = createSessionBusDouble();
    const world = { isOpen: false, isEnabled: true };
    bus.services.set("org.kde.kwalletd5", ({ member }) => {
      if (member === "isEnabled") return [world.isEnabled];
      if (member === "networkWallet") return ["kdewallet"];
      return member === "isOpen" ? [world.isOpen] : new Promise(() => undefined);
    });
    const keyring = new Keyring(kwallet("5", "Plusofon Tray"), async () => bus, clock);
    const states: string[] = [await keyring.look()];
    keyring.watch(() => states.push(keyring.state()));
    await clock.advance(60_000);
    expect(bus.calls.filter(({ member }) => member === "open")).toMatchObject([
      { path: "/modules/kwalletd5", signature: "sxs", body: ["kdewallet", 0n, "Plusofon Tray"] },
    ]);
    expect(bus.calls[2]).toMatchObject({
      interface: "org.kde.KWallet",
      member: "isOpen",
      signature: "s",
      body: ["kdewallet"],
    });
    world.isOpen = true;
    bus.emit({ path: "/modules/kwalletd5", member: "walletOpened", body: ["kdewallet"] });
    await clock.advance(0);
    expect(states).toEqual(["locked", "open"]);
    // Switched off, it asks nothing.
    Object.assign(world, { isOpen: false, isEnabled: false });
    expect(await new Keyring(kwallet("5", ""), async () => bus, clock).look()).toBe("open");
  });
});
