import type { KeyringService } from "./keyring";

/**
 * KWallet, as Chromium uses it.
 *
 * Source: KDE, org.kde.KWallet.xml; Chromium, components/os_crypt/sync/kwallet_dbus.cc.
 *
 * @param version what its name on the bus ends in: nothing, 5 or 6
 * @param appName how the user is told who asks
 */
export function kwallet(version: string, appName: string): KeyringService {
  const daemon = `kwalletd${version}`;
  const path = `/modules/${daemon}`;
  const service = { destination: `org.kde.${daemon}`, path, interface: "org.kde.KWallet" };
  return {
    name: service.destination,
    path,
    async isOpen(bus) {
      const [isEnabled] = await bus.call({ ...service, member: "isEnabled" });
      // Of one that is switched off Chromium asks nothing more.
      if (isEnabled === false) return true;
      const [wallet] = await bus.call({ ...service, member: "networkWallet" });
      const [isOpen] = await bus.call({ ...service, member: "isOpen", signature: "s", body: [wallet] });
      return isOpen === true;
    },
    async prompt(bus) {
      const [wallet] = await bus.call({ ...service, member: "networkWallet" });
      await bus.call({ ...service, member: "open", signature: "sxs", body: [wallet, 0n, appName] });
    },
  };
}
