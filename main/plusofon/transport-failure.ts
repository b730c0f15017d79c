import type { ApiCall, Failure, FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { holdsSecret, type Secret } from "./secret";

/** Why an exchange was ended by ourselves. */
export type ExchangeStop =
  | "DEADLINE_HEADERS"
  | "DEADLINE_TOTAL"
  | "ABORTED"
  | "BODY_TOO_LARGE"
  | "OPAQUE_REDIRECT";

/**
 * An exchange that brought no whole reply. `code`: why we ended it, null when the transport did, whose error is the
 * `cause`; `hasHeaders`: the reply had begun. Its text says nothing about the request.
 */
export class ExchangeError extends Error {
  readonly code: ExchangeStop | null;
  readonly hasHeaders: boolean;

  constructor(code: ExchangeStop | null, hasHeaders: boolean, cause?: unknown) {
    super("The exchange brought no whole reply", { cause });
    this.code = code;
    this.hasHeaders = hasHeaders;
  }
}

/** Patterns of codes, the first that matches counts. Sources: Chromium's net error list, Node's and undici's codes. */
const kindsByCode: readonly (readonly [RegExp, FailureKind])[] = [
  [/^(?:DEADLINE_HEADERS|DEADLINE_TOTAL)$/, "timeout"],
  [/^BODY_TOO_LARGE$/, "protocol"],
  [/^ABORTED$/, "network"],
  [/PROXY|PROXIES|TUNNEL|SOCKS|_PAC_/, "proxy"],
  [/REDIRECT/, "redirect"],
  [/TIMED_?OUT|TIMEOUT/, "timeout"],
  [/CERT|SSL|TLS|^EPROTO$|SELF_SIGNED|LEAF_SIGNATURE|HOSTNAME_MISMATCH|PINNED_KEY/, "tls"],
  [/^ERR_(?:NAME_|DNS_|INTERNET_|NETWORK_|ADDRESS_|CONNECTION_REFUSED)/, "network"],
  [
    /^ERR_(?:CONTENT_|INCOMPLETE_|EMPTY_RESPONSE|INVALID_HTTP|INVALID_CHUNKED|INVALID_RESPONSE|RESPONSE_|HTTP2_|HTTP_|QUIC_|SPDY_|CACHE_)/,
    "protocol",
  ],
  [/^(?:HPE_|Z_|UND_ERR_(?:RES|HEADERS_OVERFLOW|RESPONSE))/, "protocol"],
];

/** How deep causes are followed, and how many errors are looked at, in an error from outside. */
const maxCauseDepth = 8;
const maxErrors = 32;

/**
 * What an error of the transport means: Electron's `net::ERR_…`, Node's codes, either wrapped by axios or as a
 * `cause`. Once the reply had begun, a broken connection is a `protocol` failure, else `network`. Only a short code
 * is taken from the error, since its text may quote the request. Source: docs/api-behaviour.md, A1–A5, A24, F30.
 *
 * @param call null: a request that is neither of the two calls
 * @param secrets a code that holds one of them is dropped
 */
export function failureOfTransport(
  error: unknown,
  call: ApiCall | null,
  secrets: readonly Secret[],
): Failure {
  const errors = withCauses(error);
  const codes = errors.map(codeOf).filter((code) => code !== null && !holdsSecret(code, secrets));
  for (const [pattern, kind] of kindsByCode) {
    const code = codes.find((candidate) => candidate !== null && pattern.test(candidate));
    if (code !== undefined) return failure(kind, { call, detail: code });
  }
  const hasHeaders = errors.some((candidate) => propertyOf(candidate, "hasHeaders") === true);
  return failure(hasHeaders ? "protocol" : "network", {
    call,
    detail: codes[0] ?? (hasHeaders ? "BODY_CUT" : null),
  });
}

/** The error, its causes and the errors that it sums up, outermost first; bounded, since causes may form a ring. */
function withCauses(error: unknown): unknown[] {
  const found: unknown[] = [];
  let level: unknown[] = [error];
  for (let depth = 0; depth < maxCauseDepth && level.length > 0; depth += 1) {
    found.push(...level.slice(0, maxErrors - found.length));
    level = level.flatMap((item) => [propertyOf(item, "cause"), ...listOf(propertyOf(item, "errors"))]);
    level = level.filter((item) => item !== undefined && item !== null).slice(0, maxErrors);
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, maxErrors) : [];
}

function codeOf(error: unknown): string | null {
  const message = propertyOf(error, "message");
  if (typeof message === "string") {
    const chromium = /\bnet::(ERR_[A-Z0-9_]{1,60})/.exec(message.slice(0, 200))?.[1];
    if (chromium !== undefined) return chromium;
    // Electron's message when a redirect is met with `redirect: "manual"` or `"error"`.
    if (/^(?:Redirect was cancelled|Attempted to redirect)/.test(message)) return "REDIRECT_CANCELLED";
  }
  const code = propertyOf(error, "code");
  // axios' own codes only repeat what the cause says better.
  if (typeof code !== "string" || /^(?:ERR_NETWORK|ERR_BAD_RESPONSE|ERR_BAD_REQUEST)$/.test(code))
    return null;
  if (code === "ERR_CANCELED") return "ABORTED";
  return /^[A-Z0-9_]{1,64}$/.test(code) ? code : null;
}

function propertyOf(value: unknown, key: string): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}
