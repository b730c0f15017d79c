import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProxyAddress } from "./proxy-address";

const read = (text: string): string => {
  const parsed = parseProxyAddress(text);
  return parsed.ok ? parsed.endpoint.text : parsed.problem;
};

describe("the address of a proxy", () => {
  it.each([
    ["proxy.example:3128", "http://proxy.example:3128"],
    ["HTTP://Proxy.Example:3128/", "http://proxy.example:3128"],
    ["http://proxy.example:80", "http://proxy.example:80"],
    ["https://proxy.example:443", "https://proxy.example:443"],
    ["socks4://10.0.0.1:1080", "socks4://10.0.0.1:1080"],
    ["socks5://proxy_1:1080", "socks5://proxy_1:1080"],
    ["  \ufeffproxy:8080\u200b\n", "http://proxy:8080"],
    ["localhost:65535", "http://localhost:65535"],
    ["[::1]:3128", "http://[::1]:3128"],
    ["socks5://[2001:DB8:0:0::1]:1080", "socks5://[2001:db8::1]:1080"],
    ["https://ПРОКСИ.рф:3128", "https://xn--h1adldfi.xn--p1ai:3128"],
    ["proxy.example.:3128", "http://proxy.example.:3128"],
    // As browsers read it, so that the window shows and uses the same host.
    ["0x7f.1:3128", "http://127.0.0.1:3128"],
  ])("%j is %s", (text, endpoint) => expect(read(text)).toBe(endpoint));

  it.each([
    ["address-missing", ["", " \u200b "]],
    ["sign-in-inside", ["user:password@proxy.example:3128", "ftp://user@proxy.example:21", "proxy@3128"]],
    ["port-missing", ["proxy.example", "http://proxy.example", "http://proxy.example:", "[::1]"]],
    ["bad-address", [`${"a".repeat(300)}:1`]],
    ["bad-address", ["ftp://proxy.example:21", "socks://proxy.example:1080", "direct://"]],
    [
      "bad-address",
      ["http://wpad:80/proxy.pac", "proxy:3128?x=1", "proxy:3128#x", "proxy\\x:3128", "//proxy:1"],
    ],
    ["bad-address", ["proxy:0", "proxy:65536", "proxy:03128", "proxy:80a", "proxy:80,direct", "proxy:8 0"]],
    [
      "bad-address",
      [":3128", "a:80:3128", "::1:3128", "2001:db8::1:3128", "[::1:3128", "[:::]:3128", "[::1]x:3128"],
    ],
    ["bad-address", ["http=proxy:3128", "proxy;other:3128", "proxy,other:3128", "proxy:80;direct://"]],
    ["bad-address", ["a b:3128", "a\nb:3128", "256.0.0.1:3128", "<-loopback>:3128", "*:3128", ".:3128"]],
  ])("is refused as %s: %j", (problem, texts) => {
    for (const text of texts) expect([text, read(text)]).toEqual([text, problem]);
  });

  it("is one proxy and nothing else, whatever is typed, and is read the same again", () => {
    const oddText = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."ahttpsock45:/@[]%.;,=<>*-_1 8я\\?#\u200b\n") }),
      fc.webUrl(),
      fc.tuple(fc.domain(), fc.nat(70_000)).map(([host, port]) => `${host}:${port}`),
      fc.tuple(fc.ipV6(), fc.nat(70_000)).map(([host, port]) => `socks5://[${host}]:${port}`),
    );
    fc.assert(
      fc.property(oddText, (text) => {
        const parsed = parseProxyAddress(text);
        if (!parsed.ok) return;
        const { endpoint } = parsed;
        expect(endpoint.text).toMatch(
          /^(?:https?|socks[45]):\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\]):[1-9][0-9]{0,4}$/,
        );
        expect(endpoint.text).toBe(`${endpoint.scheme}://${endpoint.host}:${endpoint.port}`);
        expect(read(endpoint.text)).toBe(endpoint.text);
      }),
      { numRuns: 300 },
    );
  });
});
