import { app, session } from "electron";
import type { ProxyInForce, ProxyRoute } from "./proxy";
import { type ProxySwitches, sessionProxyConfig } from "./session-config";

/** A request that was not sent, since the proxy could not be put in force. Its code makes it a `proxy` failure. */
class ProxyNotInForceError extends Error {
  readonly code: "PROXY_ADDRESS_MISSING" | "PROXY_NOT_APPLIED";

  constructor(code: ProxyNotInForceError["code"]) {
    super("The proxy is not in force");
    this.code = code;
  }
}

/** A session whose requests go the way that the user chose. */
export type ProxiedSession = {
  /** The session with the proxy in force, and that proxy. Rejects with {@link ProxyNotInForceError}. */
  ready: () => Promise<{ session: Electron.Session; proxy: ProxyInForce }>;
};

/**
 * A session of its own that keeps no cookies and no cache. A change of the proxy is applied before the next request;
 * connections and sign-ins of the former one end with it.
 *
 * @param isApiOnLoopback whether the API is a loopback server
 */
export function createProxiedSession(
  partition: string,
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ProxiedSession {
  let applied: ProxyInForce | null = null;
  let applying: Promise<void> = Promise.resolve();
  /** As the system says is how a new session begins. */
  let isAsMade = true;

  async function apply({ choice }: ProxyInForce): Promise<void> {
    if (isAsMade && choice.mode === "system") return;
    const config = sessionProxyConfig(choice, isApiOnLoopback, switchesGiven());
    if (config === null) throw new ProxyNotInForceError("PROXY_ADDRESS_MISSING");
    isAsMade = false;
    try {
      const made = session.fromPartition(partition, { cache: false });
      await made.setProxy(config);
      await made.clearAuthCache();
      await made.closeAllConnections();
    } catch {
      throw new ProxyNotInForceError("PROXY_NOT_APPLIED");
    }
  }

  return {
    async ready() {
      const wanted = proxy.current();
      if (applied !== wanted) {
        applied = wanted;
        applying = applying.catch(() => undefined).then(() => apply(wanted));
        // Whoever awaits it hears of it.
        applying.catch(() => {
          if (applied === wanted) applied = null;
        });
      }
      await applying;
      return { session: session.fromPartition(partition, { cache: false }), proxy: wanted };
    },
  };
}

/** The sessions of one API: what reads, and what changes something. */
export type ApiSessions = { reading: ProxiedSession; switching: ProxiedSession };

/** @param partition the name of the session that reads; the other is called after it */
export function createApiSessions(
  partition: "api" | "demo",
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ApiSessions {
  return {
    reading: createProxiedSession(partition, proxy, isApiOnLoopback),
    switching: createProxiedSession(`${partition}-switch`, proxy, isApiOnLoopback),
  };
}

function switchesGiven(): ProxySwitches {
  const { commandLine } = app;
  return {
    isNoProxy: commandLine.hasSwitch("no-proxy-server"),
    pacUrl: commandLine.getSwitchValue("proxy-pac-url"),
    server: commandLine.getSwitchValue("proxy-server"),
    bypassList: commandLine.getSwitchValue("proxy-bypass-list"),
  };
}
