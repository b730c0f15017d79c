import { checkLoopbackOrigin } from "../plusofon/origin";

/**
 * The address of a feed on this computer, for tests: `http://127.0.0.1:PORT/path`, spelt without user, query or other
 * notations of the host. Null: it is anything else.
 */
export function checkLoopbackFeed(text: string): string | null {
  const [, origin = "", path = ""] = /^(http:\/\/[^/?#\\]+)(\/[\w.~/-]*)?$/.exec(text) ?? [];
  const checked = checkLoopbackOrigin(origin);
  return checked.ok ? `${checked.origin}${path === "" ? "/" : path}` : null;
}

/** The address of a build's feed as its publisher wrote it; null: it is not https, or carries a user or a fragment. */
export function checkBuiltFeed(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hash, href } = new URL(text);
  return protocol === "https:" && `${username}${password}${hash}` === "" ? href : null;
}
