import type { EventEmitter } from "node:events";
import { Message, type MessageBus, sessionBus } from "@jellybrick/dbus-next";

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";
const busDaemon = "org.freedesktop.DBus";

/** A tray that is missing for less than this is only late, or being restarted. */
const usualAbsenceMs = 20_000;

/** How long the bus may take to answer, in milliseconds, before nothing is said of the tray. */
const patienceMs = 10_000;

/**
 * Tells whether this Linux desktop shows tray icons, now and at each change: whether somebody hosts StatusNotifier
 * items. Plain GNOME does not. Says nothing where the bus can't be asked.
 *
 * Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher".
 *
 * @returns a function that ends the watch
 */
export function watchTrayHost(
  onChange: (isPresent: boolean) => void,
  absentAfterMs: number = usualAbsenceMs,
): () => void {
  const bus = sessionBus();
  let told: boolean | null = null;
  let isEnded = false;
  let absence: NodeJS.Timeout | undefined;
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(patience);
    clearTimeout(absence);
    bus.disconnect();
  };
  const patience = setTimeout(end, patienceMs);

  async function look(): Promise<void> {
    const isPresent = await isHosted(bus);
    if (isEnded) return;
    clearTimeout(absence);
    if (isPresent) tell(true);
    else absence = setTimeout(() => tell(false), absentAfterMs);
  }

  function tell(isPresent: boolean): void {
    if (isPresent === told) return;
    told = isPresent;
    onChange(isPresent);
  }

  // A bus that goes away leaves the last word standing.
  const emitter: EventEmitter = bus;
  emitter.on("error", end);
  bus.on("connect", () => {
    clearTimeout(patience);
    bus.on("message", (message) => {
      const isOurs =
        message.member === "NameOwnerChanged" ? message.body[0] === watcher : message.interface === watcher;
      if (isOurs) look().catch(end);
    });
    watch(bus).then(look).catch(end);
  });
  return end;
}

async function watch(bus: MessageBus): Promise<void> {
  const rules = [
    `type='signal',sender='${busDaemon}',member='NameOwnerChanged',arg0='${watcher}'`,
    `type='signal',interface='${watcher}',path='${watcherPath}'`,
  ];
  for (const rule of rules) {
    await ask(bus, { destination: busDaemon, path: "/", member: "AddMatch", signature: "s", body: [rule] });
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
  if ((await ask(bus, isThere)) !== true) return false;
  const hosted = await ask(bus, {
    destination: watcher,
    path: watcherPath,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: [watcher, "IsStatusNotifierHostRegistered"],
  }).catch(() => null);
  // A watcher that does not say is taken to show what it takes in.
  return !isVariant(hosted) || hosted.value !== false;
}

type Question = {
  destination: string;
  path: string;
  interface?: string;
  member: string;
  signature: string;
  body: unknown[];
};

async function ask(bus: MessageBus, question: Question): Promise<unknown> {
  const reply = await bus.call(new Message({ interface: busDaemon, ...question }));
  return reply?.body[0];
}

function isVariant(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}
