import { EventEmitter, once } from "node:events";
import { Message, sessionBus } from "@jellybrick/dbus-next";

/**
 * Reports when tray items appear on a desktop.
 *
 * @typedef {object} TrayRegistrations
 * @property {() => Promise<number>} next resolves at the next registration with its time, in milliseconds of `now`
 * @property {() => void} close
 */

const rule = "type='signal',interface='org.kde.StatusNotifierWatcher',member='StatusNotifierItemRegistered'";

/**
 * Listens to the tray's own signal: the moment at which an icon is there is signalled, not polled for.
 *
 * @param {string} address of the desktop's bus, such as `unix:path=/run/user/0/bus`
 * @param {() => number} now in milliseconds
 * @returns {Promise<TrayRegistrations>}
 */
export async function watchTrayRegistrations(address, now) {
  const connection = sessionBus({ busAddress: address });
  /** @type {EventEmitter} */
  const emitter = connection;
  await once(emitter, "connect");
  emitter.on("error", () => {});
  /** @type {((atMs: number) => void)[]} */
  let waiting = [];
  connection.on("message", (message) => {
    if (message.member !== "StatusNotifierItemRegistered") return;
    const atMs = now();
    for (const resolve of waiting) resolve(atMs);
    waiting = [];
  });
  await connection.call(
    new Message({
      destination: "org.freedesktop.DBus",
      path: "/org/freedesktop/DBus",
      interface: "org.freedesktop.DBus",
      member: "AddMatch",
      signature: "s",
      body: [rule],
    }),
  );
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => connection.disconnect(),
  };
}
