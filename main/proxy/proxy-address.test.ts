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
    ["http://proxy.example:3128", "http://proxy.example:3128"],
    ["HTTP://Proxy.Example:3128/", "http://proxy.example:3128"],
    ["http://proxy.example:80", "http://proxy.example:80"],
    ["https://proxy.example:443", "https://proxy.example:443"],
    ["socks4://10.0.0.1:1080", "socks4://10.0.0.1:1080"],
    ["socks5://proxy_1:1080", "socks5://proxy_1:1080"],
    ["  \ufeffproxy:8080\u200b\n", "http://proxy:8080"],
    ["127.0.0.1:1", "http://127.0.0.1:1"],
    ["localhost:65535", "http://localhost:65535"],
    ["[::1]:3128", "http://[::1]:3128"],
    ["socks5://[2001:DB8:0:0::1]:1080", "socks5://[2001:db8::1]:1080"],
    ["прокси.рф:3128", "http://xn--h1adldfi.xn--p1ai:3128"],
    ["https://ПРОКСИ.рф:3128", "https://xn--h1adldfi.xn--p1ai:3128"],
    ["proxy.example.:3128", "http://proxy.example.:3128"],
  ])("%j is %s", (text, endpoint) => expect(read(text)).toBe(endpoint));

  it.each([
    ["", "address-missing"],
    [" \u200b ", "address-missing"],
    ["a".repeat(301), "address-too-long"],
    ["user:password@proxy.example:3128", "sign-in-inside"],
    ["http://user@proxy.example:3128", "sign-in-inside"],
    ["ftp://user:password@proxy.example:21", "sign-in-inside"],
    ["proxy@3128", "sign-in-inside"],
    ["ftp://proxy.example:21", "unknown-scheme"],
    ["socks://proxy.example:1080", "unknown-scheme"],
    ["direct://", "unknown-scheme"],
    ["quic://proxy.example:443", "unknown-scheme"],
    ["http://wpad.example:80/proxy.pac", "not-only-host"],
    ["proxy.example:3128?x=1", "not-only-host"],
    ["proxy.example:3128#x", "not-only-host"],
    ["proxy.example\\x:3128", "not-only-host"],
    ["//proxy.example:3128", "not-only-host"],
    ["proxy.example", "no-port"],
    ["http://proxy.example", "no-port"],
    ["http://proxy.example:", "no-port"],
    ["[::1]", "no-port"],
    ["proxy.example:0", "bad-port"],
    ["proxy.example:65536", "bad-port"],
    ["proxy.example:03128", "bad-port"],
    ["proxy.example:80a", "bad-port"],
    ["proxy.example:80;direct://", "not-only-host"],
    ["proxy.example:80,direct", "bad-port"],
    ["proxy.example:8 0", "bad-port"],
    [":3128", "bad-host"],
    ["http://:3128", "bad-host"],
    ["::1:3128", "bad-host"],
    ["2001:db8::1:3128", "bad-host"],
    ["[::1:3128", "bad-host"],
    ["[fe80::1%eth0]:3128", "bad-host"],
    ["[:::]:3128", "bad-host"],
    ["[::1]x:3128", "bad-host"],
    ["http=proxy.example:3128", "bad-host"],
    ["proxy.example;other:3128", "bad-host"],
    ["proxy.example,other:3128", "bad-host"],
    ["a b:3128", "bad-host"],
    ["a\nb:3128", "bad-host"],
    ["pro%78y:3128", "bad-host"],
    ["127.1:3128", "bad-host"],
    ["0x7f.0.0.1:3128", "bad-host"],
    ["2130706433:3128", "bad-host"],
    ["256.0.0.1:3128", "bad-host"],
    ["１２７.0.0.1:3128", "bad-host"],
    ["-proxy:3128", "bad-host"],
    ["proxy-:3128", "bad-host"],
    ["proxy..example:3128", "bad-host"],
    [".:3128", "bad-host"],
    [`${"a".repeat(64)}:3128`, "bad-host"],
    [`${"a.".repeat(127)}a:3128`, "bad-host"],
    ["<-loopback>:3128", "bad-host"],
    ["*:3128", "bad-host"],
  ])("%j is refused: %s", (text, problem) => expect(read(text)).toBe(problem));

  it("whatever is given, what comes out is one proxy and nothing else, and is read the same again", () => {
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

  it("every plain name and port is taken", () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        expect(read(`${host}:${port}`)).toBe(`http://${host.toLowerCase()}:${port}`);
      }),
    );
  });
});
