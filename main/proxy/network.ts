import type { Arguments } from "../arguments";
import type { PlusofonClient } from "../plusofon/client";
import { plusofonOrigin } from "../plusofon/origin";
import type { SettingsStore } from "../settings/settings";
import { createApiClient } from "../system/api-client";
import type { Clock } from "../system/clock";
import type { Vault } from "../vault/vault";
import { createApiSessions, type ProxiedSession } from "./proxied-session";
import { createProxy, type NetworkProxy } from "./proxy";

/** Every way out of this program, each through the proxy that the user chose. */
export type Network = {
  proxy: NetworkProxy;
  /** The client of the API; built when the first request is due. */
  client: () => Promise<PlusofonClient>;
  /** The session that the polls read with. */
  reading: ProxiedSession;
};

/**
 * @param parts.given what the command line puts in the place of Plusofon is on loopback
 * @param parts.now the corrected time, milliseconds since 1970
 */
export function createNetwork(parts: {
  given: Pick<Arguments, "api">;
  settings: SettingsStore;
  vault: Vault;
  clock: Clock;
  now: () => number;
}): Network {
  const { given, settings, vault, clock, now } = parts;
  const proxy = createProxy({
    settings: () => settings.current().proxy,
    save: (chosen) => settings.change({ proxy: chosen }),
    passwords: () => vault.proxyPasswords,
    monotonic: clock.monotonic,
  });
  const sessions = createApiSessions("api", proxy, given.api !== null);
  let client: Promise<PlusofonClient> | null = null;
  return {
    proxy,
    client() {
      client ??= createApiClient(given.api ?? plusofonOrigin, now, sessions);
      return client;
    },
    reading: sessions.reading,
  };
}
