import type { SessionBus } from "../system/linux-desktop/bus";
import type { KeyringService } from "./keyring";

const name = "org.freedesktop.secrets";
const service = {
  destination: name,
  path: "/org/freedesktop/secrets",
  interface: "org.freedesktop.Secret.Service",
};
/** The path that means no object. */
const nothing = "/";

/**
 * The Secret Service: GNOME Keyring, KeePassXC.
 *
 * Source: freedesktop.org, Secret Service API 0.2.
 */
export const secretService: KeyringService = {
  name,
  path: service.path,
  async isOpen(bus) {
    const collection = await defaultCollection(bus);
    // Chromium would have one made, which asks the user for a password.
    if (collection === nothing) return false;
    const [isLocked] = await bus.call({
      destination: name,
      path: collection,
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      body: ["org.freedesktop.Secret.Collection", "Locked"],
    });
    return isLocked === false;
  },
  async prompt(bus) {
    const collection = await defaultCollection(bus);
    const [, prompt] =
      collection === nothing
        ? await bus.call({
            ...service,
            member: "CreateCollection",
            signature: "a{sv}s",
            body: [{}, "default"],
          })
        : await bus.call({ ...service, member: "Unlock", signature: "ao", body: [[collection]] });
    if (typeof prompt !== "string" || prompt === nothing) return;
    await bus.call({
      destination: name,
      path: prompt,
      interface: "org.freedesktop.Secret.Prompt",
      member: "Prompt",
      signature: "s",
      body: [""],
    });
  },
};

/** The collection that new secrets go to. */
async function defaultCollection(bus: SessionBus): Promise<string> {
  const [path] = await bus.call({ ...service, member: "ReadAlias", signature: "s", body: ["default"] });
  return String(path);
}
