import type { EventEmitter } from "node:events";
import { Message, type MessageBus, sessionBus } from "@jellybrick/dbus-next";

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";
const busDaemon = "org.freedesktop.DBus";

/** How long the bus may take to connect or to answer, in milliseconds. */
const answerTimeoutMs = 10_000;

/**
 * What a desktop makes of StatusNotifier items. `none`: nobody hosts them, as on plain GNOME; `unlisted`: somebody does,
 * but this process's item is not among those it took; `listed`: it is.
 */
export type ItemHost = "none" | "unlisted" | "listed";

/**
 * Reports what this Linux desktop makes of our StatusNotifier item, now and at each change. Without a bus, or after it
 * has gone away, nobody hosts items.
 *
 * Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher".
 *
 * @returns a function that ends the watch
 */
export function watchItemHost(onChange: (host: ItemHost) => void, processId = process.pid): () => void {
  let reported: ItemHost | null = null;
  let isEnded = false;
  let disconnect = (): void => {};
  const report = (host: ItemHost): void => {
    clearTimeout(timeout);
    if (isEnded || host === reported) return;
    reported = host;
    onChange(host);
  };
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(timeout);
    disconnect();
  };
  const giveUp = (): void => {
    report("none");
    end();
  };
  const timeout = setTimeout(giveUp, answerTimeoutMs);
  try {
    // Throws where the environment names no bus.
    const bus = sessionBus();
    disconnect = () => bus.disconnect();
    const emitter: EventEmitter = bus;
    for (const event of ["error", "end", "disconnect"]) emitter.on(event, giveUp);
    follow(bus, async () => report(await itemHost(bus, processId)), giveUp);
  } catch {
    setImmediate(giveUp);
  }
  return end;
}

/** Looks now and at each word from the watcher; when several come at once, only the last look counts. */
function follow(bus: MessageBus, look: () => Promise<void>, giveUp: () => void): void {
  let isLooking = false;
  let isAgain = false;
  async function lookInTurn(): Promise<void> {
    isAgain = true;
    if (isLooking) return;
    isLooking = true;
    while (isAgain) {
      isAgain = false;
      await look();
    }
    isLooking = false;
  }
  bus.on("connect", () => {
    bus.on("message", (message) => {
      const isOurs =
        message.member === "NameOwnerChanged" ? message.body[0] === watcher : message.interface === watcher;
      if (isOurs) lookInTurn().catch(giveUp);
    });
    subscribe(bus).then(lookInTurn).catch(giveUp);
  });
}

async function subscribe(bus: MessageBus): Promise<void> {
  const rules = [
    `type='signal',sender='${busDaemon}',member='NameOwnerChanged',arg0='${watcher}'`,
    `type='signal',interface='${watcher}',path='${watcherPath}'`,
  ];
  for (const rule of rules) await callDaemon(bus, "AddMatch", rule);
}

async function itemHost(bus: MessageBus, processId: number): Promise<ItemHost> {
  if ((await callDaemon(bus, "NameHasOwner", watcher)) !== true) return "none";
  // A watcher that does not say is assumed to have a host.
  if ((await watcherProperty(bus, "IsStatusNotifierHostRegistered")) === false) return "none";
  const items = await watcherProperty(bus, "RegisteredStatusNotifierItems");
  if (!Array.isArray(items)) return "listed";
  for (const item of items) {
    if ((await processOf(bus, String(item))) === processId) return "listed";
  }
  return "unlisted";
}

/** The process behind an item of the list: `service/path`, in GNOME `service@/path`. */
async function processOf(bus: MessageBus, item: string): Promise<unknown> {
  const [service = ""] = item.split(/[@/]/);
  return callDaemon(bus, "GetConnectionUnixProcessID", service).catch(() => null);
}

async function watcherProperty(bus: MessageBus, name: string): Promise<unknown> {
  const value = await call(bus, {
    destination: watcher,
    path: watcherPath,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: [watcher, name],
  }).catch(() => null);
  return isVariant(value) ? value.value : null;
}

function callDaemon(bus: MessageBus, member: string, argument: string): Promise<unknown> {
  return call(bus, {
    destination: busDaemon,
    path: "/",
    interface: busDaemon,
    member,
    signature: "s",
    body: [argument],
  });
}

type BusCall = {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature: string;
  body: unknown[];
};

async function call(bus: MessageBus, message: BusCall): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${message.member}: no answer`)), answerTimeoutMs);
  });
  try {
    const reply = await Promise.race([bus.call(new Message(message)), late]);
    return reply?.body[0];
  } finally {
    clearTimeout(timer);
  }
}

function isVariant(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}
