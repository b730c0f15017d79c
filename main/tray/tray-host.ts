import type { EventEmitter } from "node:events";
import { Message, type MessageBus, sessionBus } from "@jellybrick/dbus-next";

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";
const busDaemon = "org.freedesktop.DBus";

/** A tray that is missing for less than this is only late, or restarting. */
const defaultAbsentAfterMs = 20_000;

/** How long the bus may take to connect, in milliseconds, before the watch ends without a word. */
const connectTimeoutMs = 10_000;

/**
 * Reports whether this Linux desktop shows tray icons, now and at each change: whether somebody hosts StatusNotifier
 * items. Plain GNOME does not. Says nothing where the bus can't be asked.
 *
 * Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher".
 *
 * @returns a function that ends the watch
 */
export function watchTrayHost(
  onChange: (isPresent: boolean) => void,
  absentAfterMs: number = defaultAbsentAfterMs,
): () => void {
  const bus = sessionBus();
  let reported: boolean | null = null;
  let isEnded = false;
  let absence: NodeJS.Timeout | undefined;
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(connectTimeout);
    clearTimeout(absence);
    bus.disconnect();
  };
  const connectTimeout = setTimeout(end, connectTimeoutMs);

  async function look(): Promise<void> {
    const isPresent = await isHosted(bus);
    if (isEnded) return;
    clearTimeout(absence);
    if (isPresent) report(true);
    else absence = setTimeout(() => report(false), absentAfterMs);
  }

  function report(isPresent: boolean): void {
    if (isPresent === reported) return;
    reported = isPresent;
    onChange(isPresent);
  }

  // After the bus went away the last report stands.
  const emitter: EventEmitter = bus;
  emitter.on("error", end);
  bus.on("connect", () => {
    clearTimeout(connectTimeout);
    bus.on("message", (message) => {
      const isOurs =
        message.member === "NameOwnerChanged" ? message.body[0] === watcher : message.interface === watcher;
      if (isOurs) look().catch(end);
    });
    subscribe(bus).then(look).catch(end);
  });
  return end;
}

async function subscribe(bus: MessageBus): Promise<void> {
  const rules = [
    `type='signal',sender='${busDaemon}',member='NameOwnerChanged',arg0='${watcher}'`,
    `type='signal',interface='${watcher}',path='${watcherPath}'`,
  ];
  for (const rule of rules) {
    await callBus(bus, {
      destination: busDaemon,
      path: "/",
      member: "AddMatch",
      signature: "s",
      body: [rule],
    });
  }
}

async function isHosted(bus: MessageBus): Promise<boolean> {
  const isThere = {
    destination: busDaemon,
    path: "/",
    member: "NameHasOwner",
    signature: "s",
    body: [watcher],
  };
  if ((await callBus(bus, isThere)) !== true) return false;
  const hosted = await callBus(bus, {
    destination: watcher,
    path: watcherPath,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: [watcher, "IsStatusNotifierHostRegistered"],
  }).catch(() => null);
  // A watcher that does not say is assumed to have a host.
  return !isVariant(hosted) || hosted.value !== false;
}

type BusCall = {
  destination: string;
  path: string;
  interface?: string;
  member: string;
  signature: string;
  body: unknown[];
};

async function callBus(bus: MessageBus, call: BusCall): Promise<unknown> {
  const reply = await bus.call(new Message({ interface: busDaemon, ...call }));
  return reply?.body[0];
}

function isVariant(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}
