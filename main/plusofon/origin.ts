/** The only address of Plusofon's API. Source: specification. */
export const plusofonOrigin = "https://restapi.plusofon.ru";

/** `origin` has no trailing slash. */
type CheckedOrigin = { ok: true; origin: string } | { ok: false };

const loopback = /^http:\/\/(127(?:\.(?:0|[1-9]\d{0,2})){3}|\[::1\]|localhost):([1-9]\d{0,4})\/?$/;

/**
 * Accepts Plusofon's own address and, for the simulator and tests, an http loopback address with a port; nothing
 * else, in every build. Source: docs/api-behaviour.md, A7.
 */
export function checkBaseUrl(text: string): CheckedOrigin {
  return text === plusofonOrigin ? { ok: true, origin: plusofonOrigin } : checkLoopbackOrigin(text);
}

/**
 * Accepts `http://127.x.y.z:PORT`, `http://[::1]:PORT` and `http://localhost:PORT`, spelt just so: no user, path,
 * query, other notation of the address or look-alike host.
 */
export function checkLoopbackOrigin(text: string): CheckedOrigin {
  const [, host, port] = loopback.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) return { ok: false };
  if (host.startsWith("127.") && host.split(".").some((part) => Number(part) > 255)) return { ok: false };
  return { ok: true, origin: `http://${host}:${port}` };
}
