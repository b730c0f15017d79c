import { DBusError, Variant } from "@jellybrick/dbus-next";
import * as z from "zod/mini";

/** @import { Bus } from "./bus.mjs" */

const watcher = {
  destination: "org.kde.StatusNotifierWatcher",
  path: "/StatusNotifierWatcher",
};
const itemInterface = "org.kde.StatusNotifierItem";
const menuInterface = "com.canonical.dbusmenu";
const propertiesInterface = "org.freedesktop.DBus.Properties";

const bytesSchema = z.union([z.instanceof(Uint8Array), z.array(z.int())]);
const pixmapSchema = z.tuple([z.int(), z.int(), bytesSchema]);

const itemSchema = z.object({
  Status: z._default(z.string(), ""),
  Category: z._default(z.string(), ""),
  IconName: z._default(z.string(), ""),
  IconPixmap: z._default(z.array(pixmapSchema), []),
  ToolTip: z._default(z.tuple([z.string(), z.array(z.unknown()), z.string(), z.string()]), ["", [], "", ""]),
  Menu: z._default(z.string(), ""),
});

/**
 * What a tray item shows. `tooltip` is its title and text, on lines of their own where both are given. A pixmap's
 * `argb` has four bytes per pixel in network order.
 *
 * @typedef {object} TrayItemProperties
 * @property {string} status
 * @property {string} category
 * @property {string} tooltip
 * @property {string} iconName
 * @property {{ width: number, height: number, argb: Uint8Array }[]} iconPixmaps
 * @property {string} menuPath
 */

/**
 * A tray item registered on the bus.
 *
 * @typedef {object} TrayItem
 * @property {string} service
 * @property {string} path
 * @property {() => Promise<TrayItemProperties>} read
 * @property {() => Promise<MenuEntry>} readMenu
 * @property {(entryId: number) => Promise<void>} clickMenu
 * @property {() => Promise<void>} activate as a click on the icon does
 */

/**
 * The tray items that are registered on a desktop now.
 *
 * @param {Bus} bus
 * @returns {Promise<TrayItem[]>}
 */
export async function listTrayItems(bus) {
  const [registered] = await bus.call({
    ...watcher,
    interface: propertiesInterface,
    member: "Get",
    signature: "ss",
    body: ["org.kde.StatusNotifierWatcher", "RegisteredStatusNotifierItems"],
  });
  return z
    .array(z.string())
    .parse(registered)
    .map((address) => trayItem(bus, parseItemAddress(address)));
}

/**
 * Where an item is, from the watcher's list. Hosts write `service/path`, GNOME's extension `service@/path`; with no path
 * it is the usual one.
 *
 * @param {string} address such as `:1.5/StatusNotifierItem`
 */
function parseItemAddress(address) {
  const slash = address.indexOf("/");
  if (slash < 0) return { service: address, path: "/StatusNotifierItem" };
  return { service: address.slice(0, slash).replace(/@$/, ""), path: address.slice(slash) };
}

/**
 * Reads the properties of an item.
 *
 * @param {unknown} properties the reply to GetAll, variants replaced by their values
 * @returns {TrayItemProperties}
 * @throws {Error} when they are not those of an item
 */
function parseItemProperties(properties) {
  const item = itemSchema.parse(properties);
  const [, , tooltipTitle, tooltipText] = item.ToolTip;
  return {
    status: item.Status,
    category: item.Category,
    tooltip: [tooltipTitle, tooltipText].filter((text) => text !== "").join("\n"),
    iconName: item.IconName,
    iconPixmaps: item.IconPixmap.map(([width, height, bytes]) => ({
      width,
      height,
      argb: Uint8Array.from(bytes),
    })),
    menuPath: item.Menu,
  };
}

/**
 * @param {Bus} bus
 * @param {{ service: string, path: string }} address
 * @returns {TrayItem}
 */
function trayItem(bus, { service, path }) {
  async function read() {
    const [properties] = await bus.call({
      destination: service,
      path,
      interface: propertiesInterface,
      member: "GetAll",
      signature: "s",
      body: [itemInterface],
    });
    return parseItemProperties(properties);
  }

  async function menuAddress() {
    const { menuPath } = await read();
    if (menuPath === "") throw new Error("The tray item has no menu");
    return { destination: service, path: menuPath, interface: menuInterface };
  }

  return {
    service,
    path,
    read,
    async readMenu() {
      const menu = await menuAddress();
      const [, layout] = await bus.call({
        ...menu,
        member: "GetLayout",
        signature: "iias",
        body: [0, -1, []],
      });
      return parseMenu(layout);
    },
    async clickMenu(entryId) {
      const menu = await menuAddress();
      const body = [entryId, "clicked", new Variant("i", 0), 0];
      await bus.call({ ...menu, member: "Event", signature: "isvu", body }).catch((thrown) => {
        // An entry that quits may take the item away before it has answered.
        if (!(thrown instanceof DBusError) || thrown.type !== "org.freedesktop.DBus.Error.NoReply")
          throw thrown;
      });
    },
    async activate() {
      const address = { destination: service, path, interface: itemInterface };
      await bus.call({ ...address, member: "Activate", signature: "ii", body: [0, 0] });
    },
  };
}

/**
 * An entry of a tray menu as the desktop gets it. The root holds the entries as its children.
 *
 * @typedef {object} MenuEntry
 * @property {number} id
 * @property {string} label without the marks of access keys
 * @property {MenuEntry[]} children
 */

/** Source: the com.canonical.dbusmenu interface; properties at their default value are left out. */
const propertiesSchema = z.object({ label: z._default(z.string(), "") });
const nodeSchema = z.tuple([z.int(), propertiesSchema, z.array(z.unknown())]);

/**
 * Reads a layout, `(ia{sv}av)` with its variants replaced by their values.
 *
 * @param {unknown} layout
 * @returns {MenuEntry}
 * @throws {Error} when it is none
 */
function parseMenu(layout) {
  const [id, properties, children] = nodeSchema.parse(layout);
  // An underscore marks the access key, two stand for one.
  return { id, label: properties.label.replace(/_(.?)/g, "$1"), children: children.map(parseMenu) };
}

/**
 * The first entry that fits, depth first; null when there is none.
 *
 * @param {MenuEntry} menu
 * @param {string | RegExp} label the whole label, or a pattern in it
 * @returns {MenuEntry | null}
 */
export function findMenuEntry(menu, label) {
  for (const entry of menu.children) {
    const fits = typeof label === "string" ? entry.label === label : label.test(entry.label);
    const found = fits ? entry : findMenuEntry(entry, label);
    if (found !== null) return found;
  }
  return null;
}
