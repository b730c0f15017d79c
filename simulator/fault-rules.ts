import { gzipSync } from "node:zlib";
import { hourMs } from "../contract/time";
import { type SimulatedCall, simulatedCalls } from "./api";
import { emptyReply, htmlReply, jsonReply, type Reply } from "./reply";
import { serverMessages } from "./server-messages";
import { parseJson } from "./two-factor";

/** What a fault may need to know of the request that it strikes. */
type FaultContext = {
  call: SimulatedCall;
  /** Milliseconds since 1970. */
  now: number;
  /** The delay that was asked for with the fault, in milliseconds; null: none was. */
  delayMs: number | null;
  /** Where redirects lead: another origin on loopback. */
  redirectTo: string;
  /** The request was right and switched two-factor authentication. */
  isSwitched: boolean;
  /** What the request sent, for servers that quote it. */
  authorization: string;
  pin: string | null;
};

/** One way to go wrong. */
export type FaultRule = {
  /** The calls that it can strike. */
  calls: readonly SimulatedCall[];
  /** Whether a right request to switch two-factor authentication takes effect all the same. */
  isSwitchApplied: boolean;
  /** The answer in place of the true one. */
  answer: (truth: Reply, context: FaultContext) => Reply;
  /** `body-lost`: the body of a DELETE never arrived; `key-dropped`: a successful switch ends the key. */
  effect: "none" | "body-lost" | "key-dropped";
  /** How far the server's clock is ahead, in milliseconds. */
  clockShiftMs: number;
};

/** A fault that keeps the request from the account and answers something else. */
function replaces(answer: FaultRule["answer"]): FaultRule {
  return { calls: simulatedCalls, isSwitchApplied: false, answer, effect: "none", clockShiftMs: 0 };
}

/** A fault of the answer alone: the account has acted. */
function alters(answer: FaultRule["answer"]): FaultRule {
  return { ...replaces(answer), isSwitchApplied: true };
}

const message = (status: number, text: string): FaultRule =>
  replaces(() => jsonReply(status, { message: text }));
const page = (status: number, title: string): FaultRule =>
  replaces(() => htmlReply(status, `${status} ${title}`));

/** The true answer under another status. */
const restated = (status: number): FaultRule => alters((truth) => ({ ...truth, status }));

/** Answers with a status that the client has to sort out. */
const statusFaults = {
  "status-201": restated(201),
  "status-202": restated(202),
  "status-204": alters(() => emptyReply(204)),
  "status-299": restated(299),
  "status-304": replaces(() => emptyReply(304)),
  "status-400": replaces(() => jsonReply(400, { success: false, message: serverMessages.wrongParameter })),
  "status-401": message(401, serverMessages.unauthenticated),
  "status-403": replaces(() => jsonReply(403, { success: false, message: serverMessages.noAccess })),
  "status-404": replaces(() => jsonReply(404, { error: serverMessages.unknownPath })),
  "status-405": message(405, "The method is not supported for this route."),
  "status-406": message(406, "Not Acceptable"),
  "status-407": replaces(() =>
    htmlReply(407, "407 Proxy Authentication Required", { "proxy-authenticate": 'Basic realm="proxy"' }),
  ),
  "status-408": page(408, "Request Time-out"),
  "status-411": page(411, "Length Required"),
  "status-413": page(413, "Request Entity Too Large"),
  "status-415": message(415, "Unsupported Media Type"),
  "status-418": message(418, "I'm a teapot"),
  "status-419": message(419, "CSRF token mismatch."),
  "status-422": replaces(() =>
    jsonReply(422, { message: serverMessages.invalidData, errors: { pin: [serverMessages.pinRule] } }),
  ),
  "status-425": page(425, "Too Early"),
  "status-500-message": replaces(() => jsonReply(500, { success: false, message: serverMessages.noAccess })),
  "status-500-html": page(500, "Internal Server Error"),
  "status-502": page(502, "Bad Gateway"),
  "status-503": page(503, "Service Temporarily Unavailable"),
  "status-504": page(504, "Gateway Time-out"),
  "status-520": page(520, "Web server is returning an unknown error"),
  "status-599": page(599, "Network Connect Timeout"),
} satisfies Record<string, FaultRule>;

/** 429 with what `retryAfter` makes of the time (milliseconds since 1970); null: without the header. */
function tooMany(retryAfter: (now: number) => string | null): FaultRule {
  return replaces((_truth, { now }) => {
    const value = retryAfter(now);
    return jsonReply(429, { message: "Too Many Attempts." }, value === null ? {} : { "retry-after": value });
  });
}

/** 429 with each kind of `Retry-After` that servers send. */
const tooManyRequestsFaults = {
  "status-429": tooMany(() => "120"),
  "status-429-date": tooMany((now) => new Date(now + 120_000).toUTCString()),
  "status-429-past": tooMany((now) => new Date(now - 120_000).toUTCString()),
  "status-429-negative": tooMany(() => "-5"),
  "status-429-odd": tooMany(() => "soon"),
  "status-429-huge": tooMany(() => "999999999"),
  "status-429-bare": tooMany(() => null),
} satisfies Record<string, FaultRule>;

function redirect(status: number, title: string): FaultRule {
  return replaces((_truth, { redirectTo }) =>
    htmlReply(status, `${status} ${title}`, { location: redirectTo }),
  );
}

/** Redirects to another origin on loopback, which notes who follows. */
const redirectFaults = {
  redirect: redirect(302, "Found"),
  "redirect-301": redirect(301, "Moved Permanently"),
  "redirect-303": redirect(303, "See Other"),
  "redirect-307": redirect(307, "Temporary Redirect"),
  "redirect-308": redirect(308, "Permanent Redirect"),
  "redirect-same-host": replaces(() => htmlReply(302, "302 Found", { location: "/login" })),
  "redirect-no-location": replaces(() => htmlReply(302, "302 Found")),
} satisfies Record<string, FaultRule>;

const defaultPauseMs = 1_000;

/** What goes wrong with the connection. */
const connectionFaults = {
  /** No answer until the client gives up, or the true one after the asked delay. */
  slow: alters((truth, { delayMs }) => ({
    ...truth,
    delivery: delayMs === null ? { way: "never" } : { way: "late", delayMs },
  })),
  /** The true answer, one byte a second (or after each asked delay). */
  trickle: alters((truth, { delayMs }) => ({
    ...truth,
    delivery: { way: "trickle", pauseMs: delayMs ?? defaultPauseMs },
  })),
  /** Half of an answer; the account did not act. */
  cut: replaces((truth) => ({ ...truth, delivery: { way: "cut" } })),
  /** Not a byte; the account did not act. */
  reset: replaces((truth) => ({ ...truth, delivery: { way: "reset" } })),
} satisfies Record<string, FaultRule>;

const wrongTypes: Record<SimulatedCall, string> = {
  "customer-info": JSON.stringify({
    id: { value: 1234 },
    tariff: 7,
    expiration_date: 14,
    block: 1,
    unread_sms: ["много"],
    finally_created: { value: true },
    success: true,
  }),
  balance: JSON.stringify({ balance: ["много"], amount: ["много"] }),
  tfa: JSON.stringify({ tfa_active: ["on"], success: true }),
  switch: JSON.stringify({ success: ["true"] }),
};

const hugeBytes = 300 * 1024;
const bombBytes = 32 * 1024 * 1024;
const deepLevels = 100_000;

/** The true answer with another body text. */
function retold(tell: (text: string, call: SimulatedCall) => string): FaultRule {
  return alters((truth, { call }) => ({ ...truth, body: Buffer.from(tell(truth.body.toString(), call)) }));
}

/** The true answer, still valid JSON, made longer by `bytes`. */
function padded(truth: Reply, bytes: number): Buffer {
  const fields = truth.body.subarray(0, truth.body.lastIndexOf("}"));
  return Buffer.concat([fields, Buffer.from(',"padding":"'), Buffer.alloc(bytes, "0"), Buffer.from('"}')]);
}

function withHeaders(truth: Reply, headers: Reply["headers"]): Reply {
  return { ...truth, headers: { ...truth.headers, ...headers } };
}

/** Answers whose bytes are not the documented JSON. */
const bodyFaults = {
  /** A captive portal. */
  html: replaces(() => htmlReply(200, "Вход в сеть")),
  empty: alters(() => emptyReply(200, { "content-type": "application/json" })),
  "broken-json": retold((text) => text.slice(0, -2)),
  "wrong-types": retold((_text, call) => wrongTypes[call]),
  huge: alters((truth) => ({ ...truth, body: padded(truth, hugeBytes) })),
  "gzip-bomb": alters((truth) => ({
    ...withHeaders(truth, { "content-encoding": "gzip" }),
    body: gzipSync(padded(truth, bombBytes), { level: 1 }),
  })),
  "bad-gzip": alters((truth) => withHeaders(truth, { "content-encoding": "gzip" })),
  "php-warning": retold((text) => `<br />\n<b>Warning</b>:  Undefined variable $customer<br />\n${text}`),
  bom: retold((text) => `\ufeff${text}`),
  "data-wrapper": retold((text) => `{"data":${text}}`),
  "windows-1251": alters((truth) => ({ ...truth, body: windows1251(truth.body.toString()) })),
  "text-html-type": alters((truth) => withHeaders(truth, { "content-type": "text/html; charset=UTF-8" })),
  "top-level-list": retold((text) => `[${text}]`),
  "deep-nesting": retold(() => `{"id":${"[".repeat(deepLevels)}${"]".repeat(deepLevels)},"success":true}`),
  "set-cookie": alters((truth) => withHeaders(truth, { "set-cookie": ["session=1; Path=/; HttpOnly"] })),
} satisfies Record<string, FaultRule>;

/** Text that a careless program would show as it is: markup, reversed writing, line breaks, a link, great length. */
const hostileText = `<img src=x onerror=alert(1)>\u202e\u0007\r\nhttps://example.invalid/login ${"А".repeat(100_000)}`;

/** Failures inside well-formed JSON. */
const envelopeFaults = {
  "success-false": replaces(() => jsonReply(200, { success: false, message: serverMessages.serverError })),
  "success-false-code-401": replaces(() =>
    jsonReply(200, { success: false, code: 401, message: serverMessages.unauthenticated }),
  ),
  "success-missing": alters((truth) => {
    const { success: _success, ...rest } = fieldsOf(truth.body);
    return jsonReply(truth.status, rest);
  }),
  "json-rpc-error": replaces(() =>
    jsonReply(200, { jsonrpc: "2.0", error: { code: -32000, message: serverMessages.noAccess }, id: null }),
  ),
  "hostile-message": replaces(() => jsonReply(400, { success: false, message: hostileText })),
  /** A server that quotes the key and the PIN in its message. */
  "secret-echo": replaces((_truth, { authorization, pin }) =>
    jsonReply(400, { success: false, message: `Authorization: ${authorization}; pin: ${pin ?? "-"}` }),
  ),
} satisfies Record<string, FaultRule>;

function fieldsOf(body: Buffer): { success?: unknown } {
  const value = parseJson(body.toString());
  return typeof value === "object" && value !== null ? value : {};
}

/** Answers whose time is odd. */
const clockFaults = {
  /** An hour old, as from a proxy's cache. */
  "stale-date": alters((truth, { now }) => ({ ...truth, date: new Date(now - hourMs).toUTCString() })),
  /** The server's clock is six hours ahead of this computer's, in the header and in all that it counts. */
  "clock-off": { ...alters((truth) => truth), clockShiftMs: 6 * hourMs },
  "no-date": alters((truth) => ({ ...truth, date: null })),
  "odd-date": alters((truth) => ({ ...truth, date: "yesterday" })),
} satisfies Record<string, FaultRule>;

const onlySwitch = { calls: ["switch"] } as const;

/** What can go wrong when two-factor authentication is switched. */
const switchFaults = {
  "switch-applies-then-cut": {
    ...alters((truth) => ({ ...truth, delivery: { way: "cut" } })),
    ...onlySwitch,
  },
  /** Says success, yet nothing has changed. */
  "switch-lies": { ...replaces((truth) => truth), ...onlySwitch },
  "switch-204": {
    ...alters((truth, { isSwitched }) => (isSwitched ? emptyReply(204) : truth)),
    ...onlySwitch,
  },
  /** A proxy on the way drops the body of a DELETE. */
  "body-lost": { ...alters((truth) => truth), ...onlySwitch, effect: "body-lost" },
  "key-dropped-after-switch": { ...alters((truth) => truth), ...onlySwitch, effect: "key-dropped" },
} satisfies Record<string, FaultRule>;

/** Every way to go wrong. */
export const faultRules = {
  ...statusFaults,
  ...tooManyRequestsFaults,
  ...redirectFaults,
  ...connectionFaults,
  ...bodyFaults,
  ...envelopeFaults,
  ...clockFaults,
  ...switchFaults,
};

/** Russian letters in the old Windows encoding, in which they are contiguous; ASCII stays, all else becomes `?`. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x3f;
    }),
  );
}
