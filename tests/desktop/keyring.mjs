import { Variant } from "@jellybrick/dbus-next";

/** @import { Bus } from "./bus.mjs" */

/** The password of the session's keyring. */
export const keyringPassword = "desktop-session";

const service = { destination: "org.freedesktop.secrets", path: "/org/freedesktop/secrets" };
const secretService = "org.freedesktop.Secret.Service";

/**
 * Locks the default collection, as a session without automatic unlocking finds it.
 *
 * @param {Bus} bus
 */
export async function lockKeyring(bus) {
  await bus.call({
    ...service,
    interface: secretService,
    member: "Lock",
    signature: "ao",
    body: [[await defaultCollection(bus)]],
  });
}

/**
 * Unlocks the default collection without a question, as the user does elsewhere.
 *
 * @param {Bus} bus
 */
export async function unlockKeyring(bus) {
  const [, session] = await bus.call({
    ...service,
    interface: secretService,
    member: "OpenSession",
    signature: "sv",
    body: ["plain", new Variant("s", "")],
  });
  await bus.call({
    ...service,
    interface: "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
    member: "UnlockWithMasterPassword",
    signature: "o(oayays)",
    body: [
      await defaultCollection(bus),
      [session, Buffer.alloc(0), Buffer.from(keyringPassword), "text/plain"],
    ],
  });
}

/** @param {Bus} bus */
async function defaultCollection(bus) {
  const [collection] = await bus.call({
    ...service,
    interface: secretService,
    member: "ReadAlias",
    signature: "s",
    body: ["default"],
  });
  return collection;
}
