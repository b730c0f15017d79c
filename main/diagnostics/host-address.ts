/** How many addresses of each family there are, and whether one of them lies in a local network. */
export type AddressSummary = { ipv4: number; ipv6: number; hasLocal: boolean };

/** This computer, private networks, link-local. Source: RFC 1918, RFC 3927, RFC 4193, RFC 4291. */
const localPatterns = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^::1?$/,
  /^f[cd]/i,
  /^fe[89ab]/i,
];

/** Sums up the addresses that a name has. */
export function summarizeAddresses(addresses: readonly string[]): AddressSummary {
  const ipv6 = addresses.filter((address) => address.includes(":")).length;
  return {
    ipv4: addresses.length - ipv6,
    ipv6,
    hasLocal: addresses.some((address) => localPatterns.some((pattern) => pattern.test(address))),
  };
}

/** What kind of place an origin names: this computer, an address given as a number, or a name. */
export function hostKind(origin: string): { host: string; isLoopback: boolean; isNumber: boolean } {
  const { hostname } = new URL(origin);
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  return { host: hostname, isLoopback: isLoopbackHost(hostname), isNumber };
}

/** Whether a host, spelt as in a URL, is this computer. Source: RFC 6761, 6.3. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost\.?|127\..+|\[::1\])$/.test(host);
}
