import { expect, test } from "vitest";
import { ExchangeError, failureOfTransport } from "./transport-failure";

const kindOf = (error: unknown) => failureOfTransport(error, "tfa", []).kind;
const coded = (code: string, cause?: unknown) => Object.assign(new Error("text", { cause }), { code });

test.each([
  ["ECONNREFUSED", "network"],
  ["ECONNRESET", "network"],
  ["ENOTFOUND", "network"],
  ["EAI_AGAIN", "network"],
  ["UND_ERR_SOCKET", "network"],
  ["ETIMEDOUT", "timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout"],
  ["UND_ERR_BODY_TIMEOUT", "timeout"],
  ["CERT_HAS_EXPIRED", "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
  ["EPROTO", "tls"],
  ["HPE_INVALID_CONSTANT", "protocol"],
  ["Z_DATA_ERROR", "protocol"],
  ["SOMETHING_ELSE", "network"],
])("Node's %s is %s, however deep it lies", (code, kind) => {
  for (const error of [
    coded(code),
    coded("ERR_NETWORK", coded(code)),
    new TypeError("fetch failed", { cause: coded(code) }),
  ]) {
    expect(failureOfTransport(error, "tfa", [])).toMatchObject({ call: "tfa", kind, detail: code });
  }
  expect(kindOf(new AggregateError([coded(code), new Error("x")]))).toBe(kind);
});

test.each([
  ["ERR_PROXY_CERTIFICATE_INVALID", "proxy"],
  ["ERR_SOCKS_CONNECTION_FAILED", "proxy"],
  ["ERR_PAC_SCRIPT_FAILED", "proxy"],
  ["ERR_NO_SUPPORTED_PROXIES", "proxy"],
  ["ERR_UNEXPECTED_PROXY_AUTH", "proxy"],
  ["ERR_CERT_WEAK_KEY", "tls"],
  ["ERR_SSL_VERSION_OR_CIPHER_MISMATCH", "tls"],
  ["ERR_CONTENT_DECODING_FAILED", "protocol"],
  ["ERR_HTTP2_PROTOCOL_ERROR", "protocol"],
  ["ERR_QUIC_PROTOCOL_ERROR", "protocol"],
  ["ERR_TOO_MANY_REDIRECTS", "redirect"],
  ["ERR_CONNECTION_CLOSED", "network"],
  ["ERR_BLOCKED_BY_CLIENT", "network"],
])("Chromium's %s is %s", (name, kind) => {
  expect(failureOfTransport(new Error(`net::${name}`), "tfa", [])).toMatchObject({ kind, detail: name });
});

test.each(["PROXY_AUTH_REQUIRED", "PROXY_AUTH_REFUSED", "PROXY_ADDRESS_MISSING", "PROXY_NOT_APPLIED"])(
  "our own %s is a proxy failure",
  (code) => {
    const error = new ExchangeError(null, false, coded(code));
    expect(failureOfTransport(error, "tfa", [])).toMatchObject({ kind: "proxy", detail: code });
  },
);

test("our own code for a missing network is a network failure", () => {
  const error = new ExchangeError(null, false, coded("ERR_INTERNET_DISCONNECTED"));
  expect(failureOfTransport(error, "tfa", [])).toMatchObject({
    kind: "network",
    detail: "ERR_INTERNET_DISCONNECTED",
  });
});

test("a connection that breaks after the headers is a protocol failure, unless the network itself went", () => {
  const midBody = (cause: unknown) => kindOf(new ExchangeError(null, true, cause));
  expect(midBody(new Error("net::ERR_CONNECTION_RESET"))).toBe("protocol");
  expect(midBody(coded("UND_ERR_SOCKET"))).toBe("protocol");
  expect(midBody(new Error("terminated"))).toBe("protocol");
  expect(midBody(new Error("net::ERR_NETWORK_CHANGED"))).toBe("network");
  expect(midBody(new Error("net::ERR_INTERNET_DISCONNECTED"))).toBe("network");
});

test("our own deadlines", () => {
  expect(kindOf(new ExchangeError("DEADLINE_HEADERS", false))).toBe("timeout");
  expect(kindOf(new ExchangeError("DEADLINE_TOTAL", true))).toBe("timeout");
});

test("errors that bite are survived", () => {
  const ring = new Error("ring");
  ring.cause = ring;
  const thorny = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
      getPrototypeOf: () => {
        throw new Error("no");
      },
    },
  );
  const crowd = new AggregateError(Array.from({ length: 100_000 }, () => new Error("x")));
  for (const error of [ring, thorny, { cause: thorny }, crowd, new AggregateError([crowd, crowd])]) {
    expect(kindOf(error)).toBe("network");
  }
});

test("only a code is taken from an error, never its text", () => {
  const error = Object.assign(new Error("Bearer abc"), { code: "Bearer abc" });
  expect(failureOfTransport(error, "tfa", []).detail).toBeNull();
  expect(failureOfTransport(new Error("see net::ERR_FAILED at https://x/?pin=1"), "tfa", []).detail).toBe(
    "ERR_FAILED",
  );
});
