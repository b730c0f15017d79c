import type { DiagnosticFact, ProxyScheme } from "../../contract/diagnostics/diagnostics";

/** How requests go: straight to the server, or through a proxy. */
type Route = Extract<DiagnosticFact, { kind: "direct" | "proxy" }>;

const schemes: Record<string, ProxyScheme> = {
  PROXY: "http",
  HTTP: "http",
  HTTPS: "https",
  SOCKS: "socks4",
  SOCKS4: "socks4",
  SOCKS5: "socks5",
};

/**
 * Reads what `resolveProxy` returns, such as `PROXY proxy.example:3128; DIRECT`: the first entry counts. Credentials
 * before an `@` are dropped, and anything but a plain host is hidden. Source: Chromium's `ProxyList::ToPacString`.
 */
export function readRoute(list: string): Route {
  const [, scheme = "DIRECT", place = ""] = /([^\s;]+)\s*([^;]*)/.exec(list) ?? [];
  if (scheme.toUpperCase() === "DIRECT") return { kind: "direct" };
  const [, address = null] =
    /^(?:.*@)?((?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?)\s*$/s.exec(place) ?? [];
  return { kind: "proxy", scheme: schemes[scheme.toUpperCase()] ?? "other", address };
}
