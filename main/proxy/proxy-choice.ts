import { assertNever } from "../../contract/assert-never";
import type { ProxyProblem, ProxySettings } from "../../contract/proxy-settings";
import type { Secret } from "../plusofon/secret";
import { type ProxyEndpoint, parseProxyAddress, trimmedAddress } from "./proxy-address";

/** The proxy in force. A choice is never changed, only replaced, so that what was applied is known by identity. */
export type ProxyChoice =
  | { mode: "system" | "none" }
  | {
      mode: "manual";
      /** Null: there is no address that can be used. Nothing is then sent at all, least of all around the proxy. */
      endpoint: ProxyEndpoint | null;
      /** What the proxy is told when it asks; null: there is no name or no password. */
      credentials: ProxyCredentials | null;
    };

export type ProxyCredentials = { userName: string; password: Secret };

/** Whose password it is: the proxy as Chromium names it, and the user. Another's is never given out. */
export type PasswordOwner = { endpoint: string; userName: string };

/** Who owns a password under these settings; null: nobody can, since there is no usable address or no name. */
export function passwordOwner({ address, userName }: ProxySettings): PasswordOwner | null {
  const parsed = parseProxyAddress(address);
  return parsed.ok && userName !== "" ? { endpoint: parsed.endpoint.text, userName } : null;
}

/** The choice that these settings stand for. */
export function proxyChoice(settings: ProxySettings, password: Secret | null): ProxyChoice {
  switch (settings.mode) {
    case "system":
    case "none":
      return { mode: settings.mode };
    case "manual": {
      const parsed = parseProxyAddress(settings.address);
      const { userName } = settings;
      return {
        mode: "manual",
        endpoint: parsed.ok ? parsed.endpoint : null,
        credentials: password === null || userName === "" ? null : { userName, password },
      };
    }
    default:
      return assertNever(settings.mode);
  }
}

/** What a request to change the proxy asks for; `password`: null keeps the stored one, empty forgets it. */
export type ProxyRequest = ProxySettings & { password: string | null };

export type CheckedProxyRequest =
  | { ok: true; settings: ProxySettings; password: string | null }
  | { ok: false; at: "address" | "user-name" | "password"; problem: ProxyProblem };

/**
 * Checks what was typed. A sign-in is refused where Chromium has no way to give it (SOCKS) or the Basic scheme would
 * garble it. A mode other than `manual` is always taken; what it could not use later is not kept.
 */
export function checkProxyRequest(request: ProxyRequest): CheckedProxyRequest {
  const checked = checkProxy(request);
  if (checked.ok || request.mode === "manual") return checked;
  return { ok: true, settings: { mode: request.mode, address: "", userName: "" }, password: null };
}

function checkProxy(request: ProxyRequest): CheckedProxyRequest {
  const address = trimmedAddress(request.address);
  const userName = request.userName.trim();
  const { mode, password } = request;
  const parsed = parseProxyAddress(address);
  if (!parsed.ok) return { ok: false, at: "address", problem: parsed.problem };
  const isSocks = parsed.endpoint.scheme.startsWith("socks");
  if (userName !== "" && isSocks) return { ok: false, at: "user-name", problem: "socks-sign-in" };
  if (userName.includes(":")) return { ok: false, at: "user-name", problem: "colon-in-name" };
  if (!isPlain(userName)) return { ok: false, at: "user-name", problem: "odd-name" };
  if (password !== null && password !== "") {
    if (userName === "") return { ok: false, at: "user-name", problem: "no-user-name" };
    if (!isPlain(password)) return { ok: false, at: "password", problem: "odd-password" };
  }
  return { ok: true, settings: { mode, address, userName }, password };
}

/** At most 255 characters, none that controls or is half of one. */
function isPlain(text: string): boolean {
  return text.length <= 255 && text.isWellFormed() && !/\p{Cc}/u.test(text);
}
