import { describe, expect, it } from "vitest";
import { createFakeClock } from "../../system/fake-clock";
import type { BusCall } from "../../system/linux-desktop/bus";
import {
  createSessionBusDouble,
  type ServiceDouble,
  type SessionBusDouble,
} from "../../system/linux-desktop/session-bus-double";
import { BusNotifications } from "./bus-notifications";
import type { SystemNotification } from "./notifier";

const name = "org.freedesktop.Notifications";
const never = new Promise<never>(() => undefined);

/** A notification service that numbers what it shows, from 1. */
function serviceWith(capabilities: string[]): ServiceDouble {
  let count = 0;
  return ({ member }) => {
    if (member === "GetCapabilities") return [capabilities];
    if (member !== "Notify") return [];
    count += 1;
    return [count];
  };
}

const silent: ServiceDouble = () => never;

/** Takes the service off the bus. */
function disappear(bus: SessionBusDouble): void {
  bus.services.delete(name);
  bus.emit({ member: "NameOwnerChanged", body: [name, ":1.7", ""] });
}

async function create(service: ServiceDouble | null) {
  const clock = createFakeClock(0);
  const bus = createSessionBusDouble();
  if (service !== null) bus.services.set(name, service);
  const events: string[] = [];
  const changes: unknown[] = [];
  const factory = new BusNotifications({
    bus: async () => bus,
    clock,
    appName: "Plusofon Tray",
    desktopEntry: "plusofon-tray",
    onChange: () => changes.push(factory.trouble()),
  });
  const show = (title: string, part: Partial<SystemNotification> = {}) =>
    factory.show(
      { title, body: "", isUrgent: false, ...part },
      {
        onShow: () => events.push(`${title} shown`),
        onClick: () => events.push(`${title} clicked`),
        onClose: () => events.push(`${title} closed`),
        onFail: () => events.push(`${title} failed`),
      },
    );
  const sent = (member: string): BusCall[] => bus.calls.filter((call) => call.member === member);
  await clock.advance(0);
  return { clock, bus, factory, events, changes, show, sent };
}

describe("notifications over the bus", () => {
  it("carry text, urgency and the desktop file", async () => {
    const { clock, show, sent } = await create(serviceWith(["actions", "body"]));
    show("Есть блокировка", { body: "R&D <b>Офис</b>", isUrgent: true });
    await clock.advance(0);
    expect(sent("Notify")[0]?.body).toEqual([
      ...["Plusofon Tray", 0, "", "Есть блокировка", "R&D <b>Офис</b>", ["default", ""]],
      {
        urgency: { signature: "y", value: 2 },
        "desktop-entry": { signature: "s", value: "plusofon-tray" },
      },
      -1,
    ]);
  });

  it("show names as text where the body is markup, and ask for no actions where there are none", async () => {
    const { clock, show, sent } = await create(serviceWith(["body-markup"]));
    show("R&D", { body: "R&D <b>Офис</b>" });
    await clock.advance(0);
    expect(sent("Notify")[0]?.body?.slice(3, 6)).toEqual(["R&D", "R&amp;D &lt;b&gt;Офис&lt;/b&gt;", []]);
  });

  it("report a click, which closes them, and a closing by the user or the service", async () => {
    const { clock, bus, events, show, sent } = await create(serviceWith(["actions"]));
    show("one");
    show("two");
    await clock.advance(0);
    bus.emit({ interface: name, member: "ActionInvoked", body: [1, "default"] });
    bus.emit({ interface: name, member: "NotificationClosed", body: [1, 3] });
    bus.emit({ interface: name, member: "NotificationClosed", body: [2, 2] });
    bus.emit({ interface: name, member: "ActionInvoked", body: [7, "default"] });
    await clock.advance(0);
    expect(events).toEqual(["one shown", "two shown", "one clicked", "two closed"]);
    expect(sent("CloseNotification").map(({ body }) => body)).toEqual([[1]]);
  });

  it("are closed by us, also while they are on their way", async () => {
    const { clock, events, show, sent } = await create(serviceWith([]));
    const first = show("one");
    await clock.advance(0);
    first.close();
    show("two").close();
    await clock.advance(0);
    expect(sent("CloseNotification").map(({ body }) => body)).toEqual([[1]]);
    expect([sent("Notify").length, events]).toEqual([1, ["one shown"]]);
  });

  it("are closed as soon as the service has named them, where we closed them before", async () => {
    let answer = (_id: unknown[]): void => undefined;
    const answered = new Promise<unknown[]>((resolve) => {
      answer = resolve;
    });
    const { clock, events, show, sent } = await create(({ member }) =>
      member === "Notify" ? answered : [[]],
    );
    const one = show("one");
    await clock.advance(0);
    one.close();
    expect(sent("CloseNotification")).toEqual([]);
    answer([1]);
    await clock.advance(0);
    expect(sent("CloseNotification").map(({ body }) => body)).toEqual([[1]]);
    expect(events).toEqual([]);
  });
});

describe("a notification service that does not answer", () => {
  it("is reported after a few seconds, and asked once; what waits is shown when another appears", async () => {
    const { clock, bus, events, changes, show, sent } = await create(silent);
    show("one");
    show("two").close();
    await clock.advance(5_000);
    expect([changes, events]).toEqual([["not-responding"], []]);
    await clock.advance(180_000);
    expect(bus.calls.map(({ member }) => member)).toEqual(["GetCapabilities"]);
    bus.appear(name, serviceWith([]));
    await clock.advance(0);
    expect([changes.at(-1), events]).toEqual([null, ["one shown"]]);
    expect(sent("Notify")).toHaveLength(1);
  });

  it("shows what waits as soon as it answers, however late", async () => {
    let answer: (names: unknown[]) => void = () => undefined;
    const late = new Promise<unknown[]>((resolve) => {
      answer = resolve;
    });
    const { clock, events, factory, show } = await create(({ member }) =>
      member === "GetCapabilities" ? late : [1],
    );
    show("one");
    await clock.advance(20_000);
    expect(factory.trouble()).toBe("not-responding");
    answer([[]]);
    await clock.advance(0);
    expect([factory.trouble(), events]).toEqual([null, ["one shown"]]);
  });

  it("is asked again after a minute when it could not be started", async () => {
    let fails = true;
    const { clock, events, factory, show } = await create(({ member }) => {
      if (fails) throw new Error("org.freedesktop.DBus.Error.TimedOut");
      return member === "GetCapabilities" ? [[]] : [1];
    });
    show("one");
    await clock.advance(0);
    expect(factory.trouble()).toBe("not-responding");
    fails = false;
    await clock.advance(60_000);
    expect([factory.trouble(), events]).toEqual([null, ["one shown"]]);
  });

  it("that hangs between two questions is sent each notification once", async () => {
    const { clock, events, factory, show, sent } = await create(({ member }) =>
      member === "GetCapabilities" ? [[]] : never,
    );
    show("one");
    await clock.advance(120_000);
    expect([sent("Notify").length, factory.trouble(), events]).toEqual([1, "not-responding", []]);
  });
});

describe("a desktop without notifications", () => {
  it("is known as soon as the bus says so, and so is a service that comes later", async () => {
    const { clock, bus, factory, changes } = await create(null);
    expect([factory.trouble(), bus.calls]).toEqual(["unsupported", []]);
    bus.appear(name, serviceWith([]));
    await clock.advance(0);
    expect(changes).toEqual(["unsupported", null]);
    disappear(bus);
    await clock.advance(0);
    expect(factory.trouble()).toBe("unsupported");
  });

  it("stays one when a service that has gone never answers", async () => {
    const { clock, bus, factory, show } = await create(({ member }) =>
      member === "GetCapabilities" ? [[]] : never,
    );
    show("one");
    await clock.advance(0);
    disappear(bus);
    await clock.advance(5_000);
    expect(factory.trouble()).toBe("unsupported");
  });

  it("is one without a session bus", async () => {
    const clock = createFakeClock(0);
    const factory = new BusNotifications({
      bus: async () => Promise.reject(new Error("no bus")),
      clock,
      appName: "",
      desktopEntry: "",
      onChange: () => undefined,
    });
    await clock.advance(0);
    expect(factory.trouble()).toBe("unsupported");
  });
});
