import type { ProxyChoice } from "./proxy-choice";

/** What Electron's `session.setProxy` takes, as far as it is used. */
export type SessionProxyConfig =
  | { mode: "system" }
  | { mode: "direct" }
  | { mode: "pac_script"; pacScript: string }
  | { mode: "fixed_servers"; proxyRules: string; proxyBypassRules: string };

/** The switches of the command line that stand in for the system's settings; empty: not given. */
export type ProxySwitches = { isNoProxy: boolean; pacUrl: string; server: string; bypassList: string };

/**
 * The session's configuration for a choice; null: the choice is a proxy that has no usable address.
 *
 * @param isApiOnLoopback whether the API is a loopback server, which Chromium would reach around any proxy
 */
export function sessionProxyConfig(
  choice: ProxyChoice,
  isApiOnLoopback: boolean,
  switches: ProxySwitches,
): SessionProxyConfig | null {
  if (choice.mode === "none") return { mode: "direct" };
  if (choice.mode === "manual") {
    if (choice.endpoint === null) return null;
    // One proxy for every scheme, and no fallback to a direct connection.
    const proxyBypassRules = isApiOnLoopback ? "<-loopback>" : "";
    return { mode: "fixed_servers", proxyRules: choice.endpoint.text, proxyBypassRules };
  }
  const { isNoProxy, pacUrl, server, bypassList } = switches;
  if (isNoProxy) return { mode: "direct" };
  if (pacUrl !== "") return { mode: "pac_script", pacScript: pacUrl };
  if (server !== "") return { mode: "fixed_servers", proxyRules: server, proxyBypassRules: bypassList };
  return { mode: "system" };
}
