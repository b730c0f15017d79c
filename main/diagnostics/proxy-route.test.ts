import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoute, resolvesNames } from "./proxy-route";

const proxy = (scheme: string, host: string | null, port: number | null, hasFallback = false) => ({
  kind: "proxy",
  scheme,
  host,
  port,
  hasFallback,
});

it.each([
  ["DIRECT", { kind: "direct" }],
  ["", { kind: "direct" }],
  ["PROXY proxy.example:3128", proxy("http", "proxy.example", 3128)],
  ["HTTPS proxy.example:443; DIRECT", proxy("https", "proxy.example", 443, true)],
  ["SOCKS 10.0.0.1:1080", proxy("socks4", "10.0.0.1", 1080)],
  ["SOCKS5 [::1]:1080;PROXY other:1", proxy("socks5", "[::1]", 1080, true)],
  ["PROXY user:secret@proxy.example:3128", proxy("http", "proxy.example", 3128)],
  ["PROXY no host/at:all", proxy("http", null, null)],
  ["PROXY имя:3128", proxy("http", null, null)],
  ["QUIC odd:1", proxy("other", "odd", 1)],
])("%s", (list, route) => {
  expect(readRoute(list)).toEqual(route);
});

it("SOCKS 4 leaves names to this computer, all other proxies look them up themselves", () => {
  const resolving = ["PROXY a:1", "HTTPS a:1", "SOCKS5 a:1", "SOCKS a:1", "DIRECT"].map((list) =>
    resolvesNames(readRoute(list)),
  );
  expect(resolving).toEqual([true, true, true, false, false]);
});

it("credentials never come through, whatever stands around them", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("PROXY", "SOCKS5", "HTTPS", "X"),
      fc.string(),
      (before, scheme, host) => {
        const route = readRoute(`${scheme} ${before}CanarySecret@${host}`);
        expect(JSON.stringify(route)).not.toContain("CanarySecret");
      },
    ),
  );
});
