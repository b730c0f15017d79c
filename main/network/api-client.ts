import type { PlusofonClient } from "../plusofon/client";
import { createMutex } from "../system/mutex";
import { createProxiedFetch } from "./proxied-fetch";
import type { ApiSessions } from "./proxied-session";

/**
 * A client over Chromium's network stack, so that the system's proxy and certificates count. The client's code is
 * loaded when the first request is due.
 *
 * Chromium repeats a request of any method by itself when a connection that it used before dies under it. So what
 * changes something goes over a session of its own whose connections are closed before: a new one is not repeated.
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
  const mutex = createMutex();
  const client = createPlusofonClient({
    baseUrl,
    fetch: (input, init) => (init.method === "GET" ? reading : switching)(input, init),
    now,
  });
  return {
    ...client,
    switchTfa: (...request) =>
      mutex.runExclusive(async () => {
        const ready = await sessions.switching.ready().catch(() => null);
        // Without a session nothing will be sent: the client says why.
        await ready?.session.closeAllConnections();
        return client.switchTfa(...request);
      }),
  };
}
