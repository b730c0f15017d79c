import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoute } from "./proxy-route";

it.each([
  ["DIRECT", "direct"],
  ["", "direct"],
  ["PROXY proxy.example:3128", "http proxy.example:3128"],
  ["HTTPS proxy.example:443; DIRECT", "https proxy.example:443"],
  ["SOCKS 10.0.0.1:1080", "socks4 10.0.0.1:1080"],
  ["SOCKS5 [::1]:1080;PROXY other:1", "socks5 [::1]:1080"],
  ["PROXY user:secret@proxy.example:3128", "http proxy.example:3128"],
  ["PROXY no host/at:all", "http null"],
  ["PROXY имя:3128", "http null"],
  ["QUIC odd:1", "other odd:1"],
  [" ; PROXY proxy.example:3128", "http proxy.example:3128"],
  ["https proxy.example", "https proxy.example"],
])("%s", (list, expected) => {
  const route = readRoute(list);
  expect(route.kind === "direct" ? "direct" : `${route.scheme} ${route.address}`).toBe(expected);
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
