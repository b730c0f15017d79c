/** A value that goes over the bus with its type, such as `new BusVariant("y", 2)`. */
export class BusVariant {
  readonly signature: string;
  readonly value: unknown;

  constructor(signature: string, value: unknown) {
    this.signature = signature;
    this.value = value;
  }
}

/** A call of a method on the bus; a service that is not running is started for it. */
export type BusCall = {
  destination: string;
  path: string;
  interface: string;
  member: string;
  /** The types of the arguments, such as `su`; none without it. */
  signature?: string;
  body?: unknown[];
};

export type BusSignal = { interface: string; member: string; path: string; body: unknown[] };

/** A connection to the D-Bus session bus. A call to a dead service may never settle: ask with `withDeadline`. */
export type SessionBus = {
  /** The unique name of this connection. */
  name: string;
  /** Resolves when the connection to the bus ends. */
  ended: Promise<void>;
  /** What the method returned, variants replaced by their values. Rejects with the D-Bus error, or as the bus ends. */
  call: (call: BusCall) => Promise<unknown[]>;
  /** Subscribes to the signals that fit a D-Bus match rule. */
  listen: (rule: string, listener: (signal: BusSignal) => void) => Promise<void>;
};

/** The one connection, made with its first use. Rejects where there is no session bus. */
export type ConnectBus = () => Promise<SessionBus>;

/** The bus itself. */
export const busDaemon = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

/** Whether a service runs, or can be started by a call to it. Asks the bus itself and starts nothing. */
export async function isServiceThere(bus: SessionBus, name: string): Promise<boolean> {
  const [hasOwner] = await bus.call({ ...busDaemon, member: "NameHasOwner", signature: "s", body: [name] });
  if (hasOwner === true) return true;
  const [names] = await bus.call({ ...busDaemon, member: "ListActivatableNames" });
  return Array.isArray(names) && names.includes(name);
}

/** Calls `listener` when a service appears (true) or goes (false). */
export function listenToOwner(
  bus: SessionBus,
  name: string,
  listener: (isThere: boolean) => void,
): Promise<void> {
  const rule = `type='signal',sender='${busDaemon.destination}',member='NameOwnerChanged',arg0='${name}'`;
  return bus.listen(rule, ({ member, body: [changed, , owner] }) => {
    if (member === "NameOwnerChanged" && changed === name) listener(owner !== "");
  });
}
