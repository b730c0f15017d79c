import { type Clock, withDeadline } from "../system/clock";
import { busDaemon, type ConnectBus, listenToOwner, type SessionBus } from "../system/linux-desktop/bus";

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";

/** How long the bus may take to connect and to say something, or to answer later, in milliseconds. */
const answerTimeoutMs = 10_000;

/**
 * Ayatana's watcher gives no signal when it takes an item or drops one: after each change it is asked again, with these
 * pauses in between, in milliseconds.
 */
const lookPausesMs = [1_000, 1_000, 2_000, 4_000, 8_000];

/**
 * What a desktop makes of StatusNotifier items. `none`: nobody hosts them, as on plain GNOME; `unlisted`: somebody does,
 * but this process's item is not among those it took; `listed`: it is.
 */
export type ItemHost = "none" | "unlisted" | "listed";

/** A running watch. */
type ItemHostWatch = {
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
export function watchItemHost(
  connect: ConnectBus,
  clock: Clock,
  onChange: (host: ItemHost) => void,
): ItemHostWatch {
  let reported: ItemHost | null = null;
  let isEnded = false;
  let bus: SessionBus | null = null;
  let isLooking = false;
  let cancelLook = (): void => {};

  function report(host: ItemHost): void {
    if (isEnded || host === reported) return;
    reported = host;
    onChange(host);
  }
  function end(): void {
    isEnded = true;
    cancelLook();
  }
  function giveUp(): void {
    report("none");
    end();
  }
  async function look(): Promise<void> {
    // The next look is soon enough.
    if (bus === null || isLooking) return;
    isLooking = true;
    await itemHost(bus).then(report).catch(giveUp);
    isLooking = false;
  }
  function lookBetween([pauseMs, ...pausesMs]: readonly number[]): void {
    cancelLook();
    if (isEnded) return;
    void look();
    if (pauseMs !== undefined) cancelLook = clock.after(pauseMs, () => lookBetween(pausesMs));
  }
  const lookAgain = (): void => lookBetween(lookPausesMs);

  async function start(): Promise<void> {
    const connected = await connect();
    connected.ended.then(giveUp);
    const call: SessionBus["call"] = (one) => withDeadline(clock, answerTimeoutMs, connected.call(one));
    bus = { ...connected, call };
    await listenToOwner(bus, watcher, lookAgain);
    await bus.listen(`type='signal',interface='${watcher}',path='${watcherPath}'`, (signal) => {
      if (signal.interface === watcher) lookAgain();
    });
    await look();
    lookAgain();
  }
  withDeadline(clock, answerTimeoutMs, start()).catch(giveUp);
  return { lookAgain, end };
}

async function itemHost(bus: SessionBus): Promise<ItemHost> {
  const [hasOwner] = await askDaemon(bus, "NameHasOwner", watcher);
  if (hasOwner !== true) return "none";
  // A watcher that does not say is assumed to have a host.
  if ((await watcherProperty(bus, "IsStatusNotifierHostRegistered")) === false) return "none";
  const items = await watcherProperty(bus, "RegisteredStatusNotifierItems");
  if (!Array.isArray(items)) return "listed";
  // Electron has a connection of its own. Behind a proxy both have the proxy's process.
  const ownProcess = await processOf(bus, bus.name);
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
async function processOf(bus: SessionBus, name: string): Promise<unknown> {
  return askDaemon(bus, "GetConnectionUnixProcessID", name).then(
    ([process]) => process,
    () => null,
  );
}

function askDaemon(bus: SessionBus, member: string, name: string): Promise<unknown[]> {
  return bus.call({ ...busDaemon, member, signature: "s", body: [name] });
}

async function watcherProperty(bus: SessionBus, name: string): Promise<unknown> {
  const [value] = await bus
    .call({
      destination: watcher,
      path: watcherPath,
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      body: [watcher, name],
    })
    .catch(() => [null]);
  return value;
}
