import type { PlusofonClient } from "../plusofon/client";
import { createProxiedFetch } from "./proxied-fetch";
import type { ApiSessions } from "./proxied-session";

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
