import { expect, test } from "vitest";
import { isNetworkMissing } from "./missing-network";
import { parseProxyAddress } from "./proxy-address";
import type { ProxyChoice } from "./proxy-choice";

function manual(address: string): ProxyChoice {
  const parsed = parseProxyAddress(address);
  return { mode: "manual", endpoint: parsed.ok ? parsed.endpoint : null, credentials: null };
}

const office = manual("proxy.example:3128");
const unreached = new Error("net::ERR_PROXY_CONNECTION_FAILED");

test.each(["net::ERR_PROXY_CONNECTION_FAILED", "net::ERR_SOCKS_CONNECTION_FAILED"])(
  "%s is the network's fault offline, the proxy's own online",
  (message) => {
    for (const choice of [office, { mode: "system" } as const]) {
      expect(isNetworkMissing(new Error(message), choice, false)).toBe(true);
      expect(isNetworkMissing(new Error(message), choice, true)).toBe(false);
    }
  },
);

test.each([
  "net::ERR_TUNNEL_CONNECTION_FAILED",
  "net::ERR_PROXY_CERTIFICATE_INVALID",
  "net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE",
  "net::ERR_CONNECTION_REFUSED",
])("%s stays what it is, offline too", (message) => {
  expect(isNetworkMissing(new Error(message), office, false)).toBe(false);
});

test.each(["127.0.0.1:3128", "localhost:3128", "localhost.:3128", "socks5://[::1]:1080"])(
  "the proxy %s is on this computer, so that no network is needed to reach it",
  (address) => {
    expect(isNetworkMissing(unreached, manual(address), false)).toBe(false);
  },
);

test("what is no error of the platform is none of a missing network", () => {
  for (const odd of [undefined, null, "net::ERR_PROXY_CONNECTION_FAILED", { message: 1 }]) {
    expect(isNetworkMissing(odd, office, false)).toBe(false);
  }
});
