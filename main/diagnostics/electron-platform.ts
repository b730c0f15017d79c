import { clipboard, net } from "electron";
import type { ProxiedSession } from "../network/proxied-session";
import { askAndWrite, type WithDialog } from "../system/save-file";
import type { PlatformAdapter } from "./platform-adapter";

/**
 * The platform over the session that polls use, so that a check meets the same proxy and name server.
 *
 * @param withDialog opens the save dialog
 */
export function electronPlatform(withDialog: WithDialog, reading: ProxiedSession): PlatformAdapter {
  return {
    isOnline: () => net.isOnline(),
    async resolveHost(host) {
      const { session } = await reading.ready();
      // The cache may remember what is no longer true.
      const { endpoints } = await session.resolveHost(host, { cacheUsage: "disallowed" });
      return endpoints.map(({ address }) => address);
    },
    async resolveProxy(url) {
      const { session } = await reading.ready();
      // Without this a session that has sent nothing yet answers DIRECT, whatever is configured.
      await session.forceReloadProxyConfig();
      return await session.resolveProxy(url);
    },
    describe: () => ({
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      system: process.platform,
      systemVersion: process.getSystemVersion(),
      architecture: process.arch,
    }),
    copy: async (text) => await clipboard.writeText(text),
    save: ({ text, name, fileKind }) =>
      askAndWrite({
        withDialog,
        defaultName: name,
        filters: [{ name: fileKind, extensions: ["txt"] }],
        text,
      }),
  };
}
