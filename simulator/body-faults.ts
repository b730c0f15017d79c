import { gzipSync } from "node:zlib";
import { alters, type FaultRule, replaces } from "./fault-rule";
import { emptyReply, htmlReply, type Reply } from "./reply";
import type { SimulatedCall } from "./routes";
import { encodeWindows1251 } from "./windows-1251";

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
export const bodyFaults = {
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
  "windows-1251": alters((truth) => ({ ...truth, body: encodeWindows1251(truth.body.toString()) })),
  "text-html-type": alters((truth) => withHeaders(truth, { "content-type": "text/html; charset=UTF-8" })),
  "top-level-list": retold((text) => `[${text}]`),
  "deep-nesting": retold(() => `{"id":${"[".repeat(deepLevels)}${"]".repeat(deepLevels)},"success":true}`),
  "set-cookie": alters((truth) => withHeaders(truth, { "set-cookie": ["session=1; Path=/; HttpOnly"] })),
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
  tfa: JSON.stringify({ tfa_active: ["on"], success: true }),
  switch: JSON.stringify({ success: ["true"] }),
};
