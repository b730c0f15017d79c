import { expect, it } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import type { BusCall } from "../system/linux-desktop/bus";
import { createSessionBusDouble, type SessionBusDouble } from "../system/linux-desktop/session-bus-double";
import { type ItemHost, serviceOf, watchItemHost } from "./item-host";

const watcher = "org.kde.StatusNotifierWatcher";
/** The processes behind the names on the bus; ours is 7. */
const processes: Record<string, number> = { ":1.1": 7, ":1.5": 7, ":1.6": 8 };

function watch(bus: SessionBusDouble) {
  const clock = createFakeClock(0);
  const said: ItemHost[] = [];
  bus.services.set("org.freedesktop.DBus", ({ body: [name] = [] }: BusCall) => {
    const process = processes[String(name)];
    if (process === undefined) throw new Error("org.freedesktop.DBus.Error.NameHasNoOwner");
    return [process];
  });
  const watched = watchItemHost(
    async () => bus,
    clock,
    (host) => said.push(host),
  );
  return { clock, said, watched };
}

/** A watcher that has taken these items. */
function watcherOf(items: () => string[]) {
  return ({ body: [, name] = [] }: BusCall) =>
    name === "RegisteredStatusNotifierItems" ? [items()] : [true];
}

it("without a bus nobody hosts items", async () => {
  const said: ItemHost[] = [];
  const clock = createFakeClock(0);
  watchItemHost(
    () => Promise.reject(new Error("no bus")),
    clock,
    (host) => said.push(host),
  );
  await clock.advance(0);
  expect(said).toEqual(["none"]);
});

it("says whether our item is among those that the host took, and follows a host that gives no signal", async () => {
  const items = [":1.6/StatusNotifierItem"];
  const bus = createSessionBusDouble();
  const { clock, said } = watch(bus);
  await clock.advance(0);
  bus.appear(
    watcher,
    watcherOf(() => items),
  );
  await clock.advance(0);
  items.push(":1.5@/StatusNotifierItem");
  await clock.advance(1_000);
  expect(said).toEqual(["none", "unlisted", "listed"]);
});

it("a host that does not answer, or a bus that has gone, hosts nothing", async () => {
  const silent = createSessionBusDouble();
  silent.services.set(watcher, () => new Promise(() => undefined));
  const { clock, said } = watch(silent);
  await clock.advance(10_000);
  expect(said).toEqual(["none"]);

  const bus = createSessionBusDouble();
  bus.services.set(
    watcher,
    watcherOf(() => [":1.5"]),
  );
  const gone = watch(bus);
  await gone.clock.advance(0);
  bus.end();
  await gone.clock.advance(0);
  expect(gone.said).toEqual(["listed", "none"]);
});

it("reports nothing after its end", async () => {
  const bus = createSessionBusDouble();
  const { clock, said, watched } = watch(bus);
  watched.end();
  await clock.advance(1_000);
  expect(said).toEqual([]);
});

it.each([
  [":1.5/StatusNotifierItem", ":1.5"],
  [":1.18@/StatusNotifierItem", ":1.18"],
  ["org.kde.StatusNotifierItem-7-1", "org.kde.StatusNotifierItem-7-1"],
])("the item %s is of the service %s", (item, service) => {
  expect(serviceOf(item)).toBe(service);
});
