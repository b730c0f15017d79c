import { session } from "electron";
import { createTurns } from "../accounts/turns";
import type { PlusofonClient } from "../plusofon/client";

/**
 * A client over Chromium's network stack, so that the system's proxy and certificates count, in sessions of its own
 * that keep no cookies and no cache. The client's code is loaded when the first request is due.
 *
 * Chromium repeats a request of any method by itself when a connection that it used before dies under it. So what
 * changes something goes over a session of its own whose connections are closed before: a new one is not repeated.
 *
 * @param baseUrl Plusofon's origin, or a loopback server's
 * @param now milliseconds since 1970
 */
export async function createApiClient(baseUrl: string, now: () => number): Promise<PlusofonClient> {
  const { createPlusofonClient } = await import("../plusofon/client");
  const reading = session.fromPartition("api", { cache: false });
  const switching = (): Electron.Session => session.fromPartition("api-switch", { cache: false });
  const turns = createTurns();
  const client = createPlusofonClient({
    baseUrl,
    fetch: (input, init) => (init?.method === "GET" ? reading : switching()).fetch(input, init),
    now,
  });
  return {
    ...client,
    switchTfa: (...request) =>
      turns.take(async () => {
        await switching().closeAllConnections();
        return client.switchTfa(...request);
      }),
  };
}
