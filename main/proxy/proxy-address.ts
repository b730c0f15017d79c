import type { ProxyProblem } from "../../contract/proxy-settings";

const schemes = ["http", "https", "socks4", "socks5"] as const;
export type ProxyScheme = (typeof schemes)[number];

/**
 * A proxy as Chromium names it. `host`: lower-case ASCII, an IPv6 address in brackets; `text`: all of it, such as
 * `http://proxy.example:3128`.
 */
export type ProxyEndpoint = { scheme: ProxyScheme; host: string; port: number; text: string };

export type ParsedProxyAddress = { ok: true; endpoint: ProxyEndpoint } | { ok: false; problem: ProxyProblem };

/** The longest address that is read, in UTF-16 code units. */
const addressMaxLength = 300;

/** White space and invisible characters that come along with a pasted address. */
const around = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** An address as it is kept: what the user wrote, without white space around it. */
export function trimmedAddress(text: string): string {
  return text.replace(around, "");
}

/**
 * Reads `host:port`, with `http://` (meant where nothing is said), `https://`, `socks4://` or `socks5://` before it,
 * an IPv6 address in brackets, a name in any script. All else is refused, so that what comes out can't be read as
 * anything more by Chromium's own rules, which know lists, exceptions and fallbacks.
 */
export function parseProxyAddress(text: string): ParsedProxyAddress {
  const address = trimmedAddress(text);
  if (address === "") return { ok: false, problem: "address-missing" };
  if (address.length > addressMaxLength) return { ok: false, problem: "address-too-long" };
  if (address.includes("@")) return { ok: false, problem: "sign-in-inside" };
  const [, given = "http", rest = address] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(address) ?? [];
  const scheme = schemes.find((known) => known === given.toLowerCase());
  if (scheme === undefined) return { ok: false, problem: "unknown-scheme" };
  const place = rest.replace(/\/$/, "");
  if (/[/\\?#]/.test(place)) return { ok: false, problem: "not-only-host" };
  const [, rawHost = "", rawPort = ""] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(place) ?? [];
  const host = hostOf(rawHost);
  // More than one colon: an IPv6 address without its brackets.
  if (host === null || rawPort.includes(":")) return { ok: false, problem: "bad-host" };
  if (rawPort === "") return { ok: false, problem: "no-port" };
  const port = /^[1-9][0-9]{0,4}$/.test(rawPort) ? Number(rawPort) : 0;
  if (port < 1 || port > 65_535) return { ok: false, problem: "bad-port" };
  return { ok: true, endpoint: { scheme, host, port, text: `${scheme}://${host}:${port}` } };
}

/** The host in Chromium's notation; null: it is none, or is written in a way that hides what it is. */
function hostOf(raw: string): string | null {
  if (raw.startsWith("[")) return /^\[[0-9a-f:.]+\]$/i.test(raw) ? canonicalHost(raw) : null;
  const plain = [...raw].filter((character) => character <= "\u007f").join("");
  if (!/^[a-z0-9._-]*$/i.test(plain)) return null;
  const host = canonicalHost(raw);
  if (host === null || host.length > 253) return null;
  const isAscii = plain === raw;
  // Else `127.1` or `0x7f.1` would quietly become another address.
  if (isAscii ? host !== raw.toLowerCase() : /^[0-9.]+$/.test(host)) return null;
  const labels = host.replace(/\.$/, "").split(".");
  return labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)) ? host : null;
}

function canonicalHost(raw: string): string | null {
  try {
    const { hostname } = new URL(`http://${raw}/`);
    return hostname === "" ? null : hostname;
  } catch {
    return null;
  }
}
