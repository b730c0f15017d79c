import type { ProxyProblem, ProxySettings } from "../../contract/settings/proxy-settings";
import type { Secret } from "../plusofon/secret";
import type { PasswordOwner } from "../vault/vault";
import { type ProxyEndpoint, parseProxyAddress, trimmedAddress } from "./proxy-address";

/** The proxy that is used. Immutable: its identity shows which choice was applied. */
export type ProxyChoice =
  | { mode: "system" | "none" }
  | {
      mode: "manual";
      /** Null: there is no usable address. Then nothing is sent at all, least of all around the proxy. */
      endpoint: ProxyEndpoint | null;
      /** The answer to the proxy's challenge; null: there is no name or no password. */
      credentials: ProxyCredentials | null;
    };

export type ProxyCredentials = { userName: string; password: Secret };

/** Who owns a password under these settings; null: there is no usable address or no name. */
export function passwordOwner({ address, userName }: ProxySettings): PasswordOwner | null {
  const parsed = parseProxyAddress(address);
  return parsed.ok && userName !== "" ? { endpoint: parsed.endpoint.text, userName } : null;
}

/** The choice that these settings stand for. */
export function proxyChoice(
  { mode, address, userName }: ProxySettings,
  password: Secret | null,
): ProxyChoice {
  if (mode !== "manual") return { mode };
  const parsed = parseProxyAddress(address);
  return {
    mode,
    endpoint: parsed.ok ? parsed.endpoint : null,
    credentials: password === null || userName === "" ? null : { userName, password },
  };
}

/** A request to change the proxy; `password`: null keeps the stored one, empty deletes it. */
export type ProxyRequest = ProxySettings & { password: string | null };

type CheckedProxyRequest =
  | { ok: true; settings: ProxySettings; password: string | null }
  | { ok: false; at: "address" | "user-name" | "password"; problem: ProxyProblem };

/**
 * Checks what was typed for the mode `manual`. A sign-in is refused where Chromium can't send it (SOCKS) or the Basic
 * scheme would garble it.
 */
export function checkProxyRequest(request: ProxyRequest): CheckedProxyRequest {
  const address = trimmedAddress(request.address);
  const userName = request.userName.trim();
  const { mode, password } = request;
  const parsed = parseProxyAddress(address);
  if (!parsed.ok) return { ok: false, at: "address", problem: parsed.problem };
  const isSocks = parsed.endpoint.scheme.startsWith("socks");
  if (userName !== "" && isSocks) return { ok: false, at: "user-name", problem: "socks-sign-in" };
  if (userName.includes(":") || !isPlain(userName)) {
    return { ok: false, at: "user-name", problem: "bad-user-name" };
  }
  if (password !== null && password !== "") {
    if (userName === "") return { ok: false, at: "user-name", problem: "user-name-missing" };
    if (!isPlain(password)) return { ok: false, at: "password", problem: "bad-password" };
  }
  return { ok: true, settings: { mode, address, userName }, password };
}

/** At most 255 characters, without control characters and halves of surrogate pairs. */
function isPlain(text: string): boolean {
  return text.length <= 255 && text.isWellFormed() && !/\p{Cc}/u.test(text);
}
