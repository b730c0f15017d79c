import type { Arguments } from "../command-line/arguments";
import type { PlusofonClient } from "../plusofon/client";
import { plusofonOrigin } from "../plusofon/origin";
import type { SettingsStore } from "../settings/settings";
import type { Clock } from "../system/clock";
import type { ProxyPasswords } from "../vault/vault";
import { isLoopbackHost } from "./missing-network";
import { createProxiedFetch } from "./proxied-fetch";
import {
  type ApiSessions,
  createApiSessions,
  createProxiedSession,
  type ProxiedSession,
} from "./proxied-session";
import { createProxy } from "./proxy";

/**
 * Every way from this program to the network, each through the proxy that the user chose.
 *
 * @param deps.args the API of the command line, always on loopback
 * @param deps.passwords called only if there is a proxy to sign in to
 * @param deps.now the corrected time, milliseconds since 1970
 */
export function createNetwork(deps: {
  args: Pick<Arguments, "api">;
  settings: SettingsStore;
  passwords: () => ProxyPasswords;
  clock: Clock;
  now: () => number;
}) {
  const { args, settings, passwords, clock, now } = deps;
  const proxy = createProxy({
    settings: () => settings.current().proxy,
    save: (chosen) => settings.change({ proxy: chosen }),
    passwords,
    monotonic: clock.monotonic,
  });
  const sessions = createApiSessions("api", proxy, args.api !== null);
  let client: Promise<PlusofonClient> | null = null;
  return {
    proxy,
    /** The client of the API; built when the first request is due. */
    client(): Promise<PlusofonClient> {
      client ??= createApiClient(args.api ?? plusofonOrigin, now, sessions);
      return client;
    },
    /** The proxies that polls go through to an address now, in Chromium's notation. Rejects with the platform's error. */
    async proxiesFor(url: string): Promise<string> {
      const { session } = await sessions.reading.ready();
      // Without this a session that has sent nothing yet answers DIRECT, whatever is configured.
      await session.forceReloadProxyConfig();
      return session.resolveProxy(url);
    },
    /** A session for the update server, by its address. */
    feed: (url: string): ProxiedSession =>
      createProxiedSession("updates", proxy, isLoopbackHost(new URL(url).hostname)),
  };
}

export type Network = ReturnType<typeof createNetwork>;

/**
 * A client over Chromium's network stack, so that the system's proxy and certificates count. The client's code is
 * loaded when the first request is due.
 *
 * @param baseUrl Plusofon's origin, or a loopback server's
 * @param now milliseconds since 1970
 */
export async function createApiClient(
  baseUrl: string,
  now: () => number,
  sessions: ApiSessions,
): Promise<PlusofonClient> {
  const { createPlusofonClient } = await import("../plusofon/client");
  const reading = createProxiedFetch(sessions.reading);
  const switching = createProxiedFetch(sessions.switching);
  return createPlusofonClient({
    baseUrl,
    fetch: (input, init) => (init.method === "GET" ? reading : switching)(input, init),
    now,
  });
}
