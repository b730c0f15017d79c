import { readFileSync } from "node:fs";
import { type BrowserWindow, clipboard, net } from "electron";
import type { ProxiedSession } from "../proxy/proxied-session";
import { askAndWrite } from "../system/save-file";
import type { DiagnosticsEdges } from "./edges";
import type { RawSystem } from "./system-facts";

/**
 * The platform, over the session that the polls read with, so that a check meets the same proxy and name server.
 *
 * @param reading that session
 * @param window our window, to which the question where to save belongs; null: there is none
 */
export function electronEdges(window: () => BrowserWindow | null, reading: ProxiedSession): DiagnosticsEdges {
  return {
    network: {
      isOnline: () => net.isOnline(),
      async resolveHost(host) {
        // Not out of the cache, which may remember what no longer holds.
        const { session } = await reading.ready();
        const { endpoints } = await session.resolveHost(host, { cacheUsage: "disallowed" });
        return endpoints.map(({ address }) => address);
      },
      async resolveProxy(url) {
        // Of a session that has sent nothing yet Electron would say that there is no proxy, whatever is set.
        const { session } = await reading.ready();
        await session.forceReloadProxyConfig();
        return await session.resolveProxy(url);
      },
    },
    readSystem,
    copy: async (text) => await clipboard.writeText(text),
    save: ({ text, name, fileKind }) =>
      askAndWrite({
        window: window(),
        defaultName: name,
        filters: [{ name: fileKind, extensions: ["txt"] }],
        text,
      }),
  };
}

function readSystem(): RawSystem {
  return {
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    architecture: process.arch,
    systemVersion: process.getSystemVersion(),
    osRelease: process.platform === "linux" ? readIfThere("/etc/os-release") : null,
    desktop: process.env["XDG_CURRENT_DESKTOP"],
    session: process.env["XDG_SESSION_TYPE"],
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
