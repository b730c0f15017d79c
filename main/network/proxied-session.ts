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
 * A session of its own without cookies and cache. A change of the proxy is applied before the next request, and ends the
 * connections and sign-ins of the former one.
 *
 * The mode `system` has a session that is left as Electron makes it, as that follows the system's settings and the
 * command line's; `setProxy` could only give back the former.
 *
 * @param isApiOnLoopback whether the API is a loopback server
 */
export function createProxiedSession(
  partition: string,
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ProxiedSession {
  let applied: ActiveProxy | null = null;
  let followed: Promise<void> | null = null;
  let applying: Promise<void> = Promise.resolve();

  async function apply({ choice }: ActiveProxy): Promise<void> {
    const config = proxyConfig(choice, isApiOnLoopback);
    const own = sessionOf(partition, choice);
    try {
      await own.setProxy(config);
      await own.clearAuthCache();
      await own.closeAllConnections();
    } catch {
      throw new RequestError("PROXY_NOT_APPLIED");
    }
  }

  /** A request right after the session was made may otherwise be sent before the command line's proxy is known. */
  function followCommandLine(own: Electron.Session): Promise<void> {
    const following = followed ?? own.forceReloadProxyConfig();
    followed = following;
    following.catch(() => {
      followed = null;
    });
    return following;
  }

  return {
    async ready() {
      const wanted = proxy.current();
      if (wanted.choice.mode !== "system" && applied !== wanted) {
        applied = wanted;
        applying = applying.catch(() => undefined).then(() => apply(wanted));
        // All who await it get the failure; the next request tries again.
        applying.catch(() => {
          if (applied === wanted) applied = null;
        });
      }
      const own = sessionOf(partition, wanted.choice);
      if (wanted.choice.mode === "system") await followCommandLine(own);
      else await applying;
      return { session: own, proxy: wanted };
    },
  };
}

function sessionOf(partition: string, { mode }: ProxyChoice): Electron.Session {
  return session.fromPartition(mode === "system" ? partition : `${partition}-proxy`, { cache: false });
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

/** @param partition the name of the session for reading, and the beginning of the others' */
export function createApiSessions(
  partition: "api" | "demo",
  proxy: ProxyRoute,
  isApiOnLoopback: boolean,
): ApiSessions {
  const create = (name: string) => createProxiedSession(name, proxy, isApiOnLoopback);
  return {
    reading: create(partition),
    switching: { ready: () => create(`${partition}-switch-${randomUUID()}`).ready() },
  };
}
