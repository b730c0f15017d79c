import { randomUUID } from "node:crypto";
import { session } from "electron";
import type { ActiveProxy, ProxyRoute } from "./proxy";
import type { ProxyChoice } from "./proxy-choice";
import { RequestError } from "./request-error";

/** A session whose requests go through the proxy that the user chose. */
export type ProxiedSession = {
  /** The session with the proxy applied, and that proxy. Rejects with a {@link RequestError}. */
  ready: () => Promise<{ session: Electron.Session; proxy: ActiveProxy }>;
};

/**
 * Sessions of our own without cookies and cache: one for each choice of proxy, so that no connection and no sign-in of a
 * former one is left. It is made before the next request.
 *
 * @param isApiOnLoopback whether the API is a loopback server
 */
export function createProxiedSession(
  name: string,
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ProxiedSession {
  let latest: { proxy: ActiveProxy; session: Promise<Electron.Session> } | null = null;
  return {
    async ready() {
      const wanted = proxy.current();
      if (latest?.proxy !== wanted) {
        latest?.session.then((former) => former.closeAllConnections()).catch(() => undefined);
        const made = { proxy: wanted, session: makeSession(name, wanted.choice, isApiOnLoopback) };
        // All who await it get the failure; the next request tries again.
        made.session.catch(() => {
          if (latest === made) latest = null;
        });
        latest = made;
      }
      return { session: await latest.session, proxy: wanted };
    },
  };
}

async function makeSession(
  name: string,
  choice: ProxyChoice,
  isApiOnLoopback: boolean,
): Promise<Electron.Session> {
  // First, as it may throw: a session stays until the program ends.
  const config = choice.mode === "system" ? null : proxyConfig(choice, isApiOnLoopback);
  const made = session.fromPartition(`${name}-${randomUUID()}`, { cache: false });
  try {
    // One that is left as Electron makes it follows the system and the command line; `setProxy` would give back only the
    // former.
    if (config !== null) await made.setProxy(config);
    // Without it the first request may be sent before the session knows its proxy, and so around it.
    await made.forceReloadProxyConfig();
  } catch {
    throw new RequestError("PROXY_NOT_APPLIED");
  }
  return made;
}

function proxyConfig(choice: ProxyChoice, isApiOnLoopback: boolean): Electron.ProxyConfig {
  if (choice.mode !== "manual") return { mode: "direct" };
  if (choice.endpoint === null) throw new RequestError("PROXY_ADDRESS_MISSING");
  return {
    mode: "fixed_servers",
    // One proxy for every scheme, and no fallback to a direct connection.
    proxyRules: choice.endpoint.text,
    // Chromium would reach loopback around any proxy.
    proxyBypassRules: isApiOnLoopback ? "<-loopback>" : "",
  };
}

/** The sessions of one API: for reading, and for what changes something. */
export type ApiSessions = {
  reading: ProxiedSession;
  /** Gives a session of its own to each request: without connections, it is not repeated when a used one dies. */
  switching: ProxiedSession;
};

/** @param name how the names of the sessions begin */
export function createApiSessions(
  name: "api" | "demo",
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ApiSessions {
  return {
    reading: createProxiedSession(name, proxy, isApiOnLoopback),
    switching: { ready: () => createProxiedSession(name, proxy, isApiOnLoopback).ready() },
  };
}
