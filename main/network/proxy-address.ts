import type { ProxyProblem } from "../../contract/settings/proxy-settings";

const schemes = ["http", "https", "socks4", "socks5"] as const;
export type ProxyScheme = (typeof schemes)[number];

/**
 * A proxy as Chromium names it. `host`: lower-case ASCII, an IPv6 address in brackets; `text`: all of it, such as
 * `http://proxy.example:3128`.
 */
export type ProxyEndpoint = { scheme: ProxyScheme; host: string; port: number; text: string };

type ParsedProxyAddress = { ok: true; endpoint: ProxyEndpoint } | { ok: false; problem: ProxyProblem };

/** In UTF-16 code units. */
const addressMaxLength = 300;

/** White space and invisible characters that come along with a pasted address. */
const around = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** An address as it is stored: what the user typed, without white space around it. */
export function trimmedAddress(text: string): string {
  return text.replace(around, "");
}

/**
 * Reads `host:port` with an optional `http://` (the default), `https://`, `socks4://` or `socks5://`; an IPv6 address
 * is in brackets. Only one plain host and port come out, since Chromium's rules also know lists, exceptions and
 * fallbacks.
 */
export function parseProxyAddress(text: string): ParsedProxyAddress {
  const address = trimmedAddress(text);
  if (address === "") return { ok: false, problem: "address-missing" };
  if (address.includes("@")) return { ok: false, problem: "sign-in-inside" };
  const [, typed = "http", place = ""] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/\\?#]*)\/?$/i.exec(address) ?? [];
  const scheme = schemes.find((known) => known === typed.toLowerCase());
  if (/^(?:\[[^\]]*\]|[^:[\]]+):?$/.test(place)) return { ok: false, problem: "port-missing" };
  const [, rawHost = "", rawPort = ""] = /^(\[[^\]]*\]|[^:[\]\s]+):([1-9]\d{0,4})$/.exec(place) ?? [];
  const host = canonicalHost(rawHost);
  const port = Number(rawPort);
  if (scheme === undefined || host === null || port > 65_535 || address.length > addressMaxLength) {
    return { ok: false, problem: "bad-address" };
  }
  return { ok: true, endpoint: { scheme, host, port, text: `${scheme}://${host}:${port}` } };
}

/** The host as a URL has it; null: it is none, or has signs that mean something to Chromium's proxy rules. */
function canonicalHost(raw: string): string | null {
  if (!URL.canParse(`http://${raw}/`)) return null;
  const { hostname } = new URL(`http://${raw}/`);
  return /^(?:[a-z0-9_-][a-z0-9._-]*|\[[0-9a-f:.]+\])$/.test(hostname) ? hostname : null;
}
