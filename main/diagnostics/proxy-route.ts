import type { DiagnosticFact, ProxyScheme } from "../../contract/diagnostics";

/** How requests go: straight to the server, or by a proxy first. */
export type Route = Extract<DiagnosticFact, { kind: "direct" | "proxy" }>;

const schemes: Record<string, ProxyScheme> = {
  PROXY: "http",
  HTTP: "http",
  HTTPS: "https",
  SOCKS: "socks4",
  SOCKS4: "socks4",
  SOCKS5: "socks5",
};

/**
 * Reads what `resolveProxy` gives, such as `PROXY proxy.example:3128; DIRECT`: the first entry counts. Credentials
 * before an `@` are dropped, and a host that is no plain host is not told. Source: Chromium's `ProxyList::ToPacString`.
 */
export function readRoute(list: string): Route {
  const entries = list
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const [first = "DIRECT"] = entries;
  const [, word = "", address = ""] = /^(\S+)\s*(.*)$/s.exec(first) ?? [];
  if (word.toUpperCase() === "DIRECT") return { kind: "direct" };
  const [, host, port] =
    /^(?:.*@)?([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::(\d{1,5}))?$/.exec(address) ?? [];
  return {
    kind: "proxy",
    scheme: schemes[word.toUpperCase()] ?? "other",
    host: host ?? null,
    port: host === undefined || port === undefined ? null : Number(port),
    hasFallback: entries.length > 1,
  };
}

/** Whether the proxy looks up the server's name itself: all but SOCKS 4 do. */
export function resolvesNames(route: Route): boolean {
  return route.kind === "proxy" && route.scheme !== "socks4";
}
