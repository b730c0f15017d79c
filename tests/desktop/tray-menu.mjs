import * as z from "zod/mini";

/**
 * An entry of a tray menu as the desktop gets it. The root holds the entries as its children.
 *
 * @typedef {object} MenuEntry
 * @property {number} id
 * @property {string} label without the marks of access keys
 * @property {boolean} enabled
 * @property {boolean} visible
 * @property {"standard" | "separator"} type
 * @property {boolean | null} isChecked null: it can't be checked
 * @property {MenuEntry[]} children
 */

/** Source: the com.canonical.dbusmenu interface; properties at their default value are left out. */
const propertiesSchema = z.object({
  label: z._default(z.string(), ""),
  enabled: z._default(z.boolean(), true),
  visible: z._default(z.boolean(), true),
  type: z._default(z.enum(["standard", "separator"]), "standard"),
  "toggle-type": z._default(z.string(), ""),
  "toggle-state": z._default(z.int(), -1),
});

const nodeSchema = z.tuple([z.int(), propertiesSchema, z.array(z.unknown())]);

/**
 * Reads a layout, `(ia{sv}av)` with its variants replaced by their values.
 *
 * @param {unknown} layout
 * @returns {MenuEntry}
 * @throws {Error} when it is none
 */
export function parseMenu(layout) {
  const [id, properties, children] = nodeSchema.parse(layout);
  return {
    id,
    label: withoutAccessKey(properties.label),
    enabled: properties.enabled,
    visible: properties.visible,
    type: properties.type,
    isChecked: properties["toggle-type"] === "" ? null : properties["toggle-state"] === 1,
    children: children.map(parseMenu),
  };
}

/**
 * An underscore marks the access key, two stand for one.
 *
 * @param {string} label
 */
function withoutAccessKey(label) {
  return label.replace(/_(.?)/g, "$1");
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
