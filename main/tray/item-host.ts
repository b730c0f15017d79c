import type { EventEmitter } from "node:events";
import { Message, type MessageBus, sessionBus } from "@jellybrick/dbus-next";

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";
const busDaemon = "org.freedesktop.DBus";

/** How long the bus may take to connect or to answer, in milliseconds. */
const answerTimeoutMs = 10_000;

/** Ayatana's watcher gives no signal when it takes an item or drops one: after each change it is asked so often. */
const looks = { count: 20, intervalMs: 1_000 };

/**
 * What a desktop makes of StatusNotifier items. `none`: nobody hosts them, as on plain GNOME; `unlisted`: somebody does,
 * but this process's item is not among those it took; `listed`: it is.
 */
export type ItemHost = "none" | "unlisted" | "listed";

/** A running watch. */
export type ItemHostWatch = {
  /** The item is created again, which the host may not signal. */
  lookAgain: () => void;
  end: () => void;
};

/**
 * Reports what this Linux desktop makes of our StatusNotifier item, now and at each change. Without a bus, or after it
 * has gone away, nobody hosts items.
 *
 * Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher".
 */
export function watchItemHost(onChange: (host: ItemHost) => void): ItemHostWatch {
  let reported: ItemHost | null = null;
  let isEnded = false;
  let disconnect = (): void => {};
  let lookAgain = (): void => {};
  let nextLook: NodeJS.Timeout | undefined;
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
    clearTimeout(nextLook);
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
    const look = inTurn(async () => report(await itemHost(bus)));
    const lookTimes = (count: number): void => {
      clearTimeout(nextLook);
      if (isEnded) return;
      look().catch(giveUp);
      if (count > 1) nextLook = setTimeout(() => lookTimes(count - 1), looks.intervalMs);
    };
    lookAgain = () => lookTimes(looks.count);
    bus.on("connect", () => {
      bus.on("message", (message) => {
        if (concernsWatcher(message)) lookAgain();
      });
      subscribe(bus).then(lookAgain).catch(giveUp);
    });
  } catch {
    setImmediate(giveUp);
  }
  return { lookAgain: () => lookAgain(), end };
}

function concernsWatcher({ member, body, interface: name }: Message): boolean {
  return member === "NameOwnerChanged" ? body[0] === watcher : name === watcher;
}

/** Runs `look` again after the present run, once, however often it is asked for meanwhile. */
function inTurn(look: () => Promise<void>): () => Promise<void> {
  let isLooking = false;
  let isAgain = false;
  return async () => {
    isAgain = true;
    if (isLooking) return;
    isLooking = true;
    while (isAgain) {
      isAgain = false;
      await look();
    }
    isLooking = false;
  };
}

async function subscribe(bus: MessageBus): Promise<void> {
  const rules = [
    `type='signal',sender='${busDaemon}',member='NameOwnerChanged',arg0='${watcher}'`,
    `type='signal',interface='${watcher}',path='${watcherPath}'`,
  ];
  for (const rule of rules) await callDaemon(bus, "AddMatch", rule);
}

async function itemHost(bus: MessageBus): Promise<ItemHost> {
  if ((await callDaemon(bus, "NameHasOwner", watcher)) !== true) return "none";
  // A watcher that does not say is assumed to have a host.
  if ((await watcherProperty(bus, "IsStatusNotifierHostRegistered")) === false) return "none";
  const items = await watcherProperty(bus, "RegisteredStatusNotifierItems");
  if (!Array.isArray(items)) return "listed";
  // Electron has a connection of its own. Behind a proxy both have the proxy's process.
  const ownProcess = await processOf(bus, bus.name ?? "");
  if (ownProcess === null) return "listed";
  for (const item of items) {
    if ((await processOf(bus, serviceOf(String(item)))) === ownProcess) return "listed";
  }
  return "unlisted";
}

/** The service of an item in the watcher's list: `service/path`, in GNOME `service@/path`. */
export function serviceOf(item: string): string {
  return item.split(/[@/]/)[0] ?? "";
}

/** The process behind a name on the bus; null: nobody has it. */
async function processOf(bus: MessageBus, name: string): Promise<unknown> {
  return callDaemon(bus, "GetConnectionUnixProcessID", name).catch(() => null);
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
