import { Message, sessionBus, Variant } from "@jellybrick/dbus-next";

const watcher = "org.kde.StatusNotifierWatcher";
const path = "/StatusNotifierWatcher";

/**
 * A tray that shows nothing: it implements StatusNotifierWatcher, takes items in, and keeps their addresses. A second
 * host beside the real panel's, with none of its habits.
 *
 * @typedef {object} TrayHostDouble
 * @property {string[]} items the addresses of the items that registered, oldest first
 * @property {() => void} stop leaves the bus, as a host that ends
 */

/**
 * Starts the host on a bus. Source: freedesktop.org, StatusNotifierItem.
 *
 * @param {string} busAddress
 * @returns {Promise<TrayHostDouble>}
 */
export async function startTrayHostDouble(busAddress) {
  const bus = sessionBus({ busAddress });
  /** @type {string[]} */
  const items = [];

  /** @param {unknown} name */
  function property(name) {
    if (name === "RegisteredStatusNotifierItems") return new Variant("as", items);
    if (name === "IsStatusNotifierHostRegistered") return new Variant("b", true);
    return name === "ProtocolVersion" ? new Variant("i", 0) : null;
  }

  /** @param {Message} call */
  function answer(call) {
    const [first, second] = call.body;
    if (call.interface === watcher && call.member === "RegisterStatusNotifierItem") {
      // An item names itself by its bus name, or by its path alone.
      const name = String(first);
      items.push(name.startsWith("/") ? `${call.sender}${name}` : `${name}/StatusNotifierItem`);
      bus.send(Message.newMethodReturn(call));
      bus.send(Message.newSignal(path, watcher, "StatusNotifierItemRegistered", "s", [items.at(-1)]));
      return true;
    }
    if (call.member !== "Get" || first !== watcher) return false;
    const value = property(second);
    if (value === null) return false;
    bus.send(Message.newMethodReturn(call, "v", [value]));
    return true;
  }

  bus.addMethodHandler((call) => call.path === path && answer(call));
  await bus.requestName(watcher, 0);
  return { items, stop: () => bus.disconnect() };
}
