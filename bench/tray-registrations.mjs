/** @import { Bus } from "../tests/desktop/bus.mjs" */

/**
 * Reports when tray items appear on a desktop.
 *
 * @typedef {object} TrayRegistrations
 * @property {() => Promise<number>} next resolves at the next registration with its time, in milliseconds of `now`
 */

const rule = "type='signal',interface='org.kde.StatusNotifierWatcher',member='StatusNotifierItemRegistered'";

/**
 * Listens to the tray's own signal: the moment at which an icon is there is signalled, not polled for.
 *
 * @param {Pick<Bus, "listen">} bus of the desktop
 * @param {() => number} now in milliseconds
 * @returns {Promise<TrayRegistrations>}
 */
export async function watchTrayRegistrations(bus, now) {
  /** @type {((atMs: number) => void)[]} */
  let waiting = [];
  await bus.listen(rule, (member) => {
    if (member !== "StatusNotifierItemRegistered") return;
    const atMs = now();
    for (const resolve of waiting) resolve(atMs);
    waiting = [];
  });
  return { next: () => new Promise((resolve) => waiting.push(resolve)) };
}
