import { session } from "electron";
import type { PlusofonClient } from "../plusofon/client";

/**
 * A client over Chromium's network stack, so that the system's proxy and certificates count, in a session of its own
 * that keeps no cookies and no cache. The client's code is loaded when the first request is due.
 *
 * @param now milliseconds since 1970
 */
export async function createApiClient(baseUrl: string, now: () => number): Promise<PlusofonClient> {
  const { createPlusofonClient } = await import("../plusofon/client");
  const apiSession = session.fromPartition("api", { cache: false });
  return createPlusofonClient({ baseUrl, fetch: (input, init) => apiSession.fetch(input, init), now });
}
