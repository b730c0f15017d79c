import { EventEmitter, once } from "node:events";
import { Message, sessionBus, Variant } from "@jellybrick/dbus-next";

/**
 * A call of a method on the bus.
 *
 * @typedef {object} BusCall
 * @property {string} destination
 * @property {string} path
 * @property {string} interface
 * @property {string} member
 * @property {string} [signature] of the arguments, such as `su`
 * @property {unknown[]} [body] the arguments
 */

/**
 * A connection to a D-Bus session bus.
 *
 * @typedef {object} Bus
 * @property {(call: BusCall) => Promise<unknown[]>} call what the method returned, variants replaced by their values;
 *   rejects with the D-Bus error
 * @property {(name: string) => Promise<void>} nameOwned resolves as soon as somebody owns the name
 * @property {(rule: string, onSignal: (member: string, body: unknown[]) => void) => Promise<void>} listen calls back at
 *   the signals of a match rule, and at those of the others' rules
 * @property {() => void} close
 */

const daemon = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

/**
 * Connects to the bus at an address.
 *
 * @param {string} address such as `unix:path=/run/user/0/bus`
 * @returns {Promise<Bus>}
 */
export async function connectBus(address) {
  const connection = sessionBus({ busAddress: address });
  /** @type {EventEmitter} */
  const emitter = connection;
  await once(emitter, "connect");
  // A bus that goes away is noticed by the calls that it no longer answers.
  emitter.on("error", () => {});

  /** @param {BusCall} call */
  async function call(call) {
    const reply = await connection.call(new Message(call));
    return (reply?.body ?? []).map(withoutVariants);
  }

  /** @type {Bus["listen"]} */
  async function listen(rule, onSignal) {
    connection.on("message", ({ member, body }) => onSignal(member, body));
    await call({ ...daemon, member: "AddMatch", signature: "s", body: [rule] });
  }

  return {
    call,
    listen,
    close: () => connection.disconnect(),
    async nameOwned(name) {
      const rule = `type='signal',interface='${daemon.interface}',member='NameOwnerChanged',arg0='${name}'`;
      /** @type {() => void} */
      let resolve = () => {};
      /** @type {Promise<void>} */
      const owned = new Promise((done) => {
        resolve = done;
      });
      await listen(rule, (member, [changed, , newOwner]) => {
        if (member === "NameOwnerChanged" && changed === name && newOwner !== "") resolve();
      });
      const [hasOwner] = await call({ ...daemon, member: "NameHasOwner", signature: "s", body: [name] });
      if (hasOwner !== true) await owned;
    },
  };
}

/**
 * A value from the bus with each variant replaced by what it holds.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function withoutVariants(value) {
  if (value instanceof Variant) return withoutVariants(value.value);
  if (Array.isArray(value)) return value.map(withoutVariants);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutVariants(inner)]));
}
