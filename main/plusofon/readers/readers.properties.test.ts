import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { failureSchema } from "../../../contract/failure";
import { customerInfoSchema, tfaReadingSchema } from "../../../contract/snapshot";
import type { CallResult } from "../call-result";
import type { Reply } from "../reply";
import { Secret } from "../secret";
import { failureOfTransport } from "../transport-failure";
import { readCustomerInfoReply } from "./read-customer-info";
import { readTfaReply, readTfaSwitchReply } from "./read-tfa";

const keyText = "CanaryKey-4f9a77c1e2-do-not-show";
const pinText = "Canary.PIN+7351";
const secrets = [new Secret(keyText), new Secret(pinText)];

const switchReplySchema = z.enum(["accepted", "unconfirmed"]);

let valuesRead = 0;
afterAll(() => {
  process.stdout.write(`Reader properties: ${valuesRead} replies read\n`);
  expect(valuesRead).toBeGreaterThanOrEqual(100_000);
});

function holds(result: CallResult<unknown>, valueSchema: z.ZodMiniType): void {
  valuesRead += 1;
  const isFit = result.ok
    ? valueSchema.safeParse(result.value).success &&
      (result.serverTime === null || Number.isFinite(result.serverTime))
    : failureSchema.safeParse(result.failure).success;
  const text = JSON.stringify(result);
  const lower = text.toLowerCase();
  const isLeaking = lower.includes(keyText.toLowerCase()) || lower.includes(pinText.toLowerCase());
  if (!isFit || isLeaking) expect.fail(text);
}

function readAll(reply: Reply): void {
  holds(readCustomerInfoReply(reply, secrets), customerInfoSchema);
  holds(readTfaReply(reply, secrets), tfaReadingSchema);
  holds(readTfaSwitchReply(reply, secrets), switchReplySchema);
}

const canary = fc.constantFrom(
  keyText,
  pinText,
  keyText.toLowerCase(),
  `ключ ${keyText}, ПИН ${pinText}`,
  `<b>${keyText}</b>`,
  `Bearer ${keyText}`,
  `${"я".repeat(290)}${keyText}`,
  `${"я".repeat(1_990)} ${pinText}`,
  encodeURIComponent(pinText),
);

/** Values that stand for JSON numbers which `JSON.stringify` can't write. */
const rawNumbers = ["1e400", "-1e400", "-0", "1e300", "9007199254740993", "3.0", "0.1e1"];
const rawNumber = fc.constantFrom(...rawNumbers).map((raw) => `@raw:${raw}@`);

const date = fc.constantFrom(
  "2022-12-31 14:57:40",
  "2026-12-01T00:00:00Z",
  "2026-11-30",
  "2022-02-30 10:00:00",
  "0000-00-00 00:00:00",
  "2026-11-24T00:30:00+10:00",
  "9999-12-31 23:59:59",
  "31.12.2022",
);

const oddScalar = fc.oneof(
  fc.constantFrom(null, true, false, ...[0, 1, -1, 2.5, 14, 3_651, 2 ** 31, 2 ** 53]),
  fc.constantFrom("", " ", "0", "1", "true", "false", "14", "agreement"),
  rawNumber,
  date,
  canary,
  fc.string(),
  fc.double({ noNaN: true }),
  fc.integer(),
);
const oddKey = fc.oneof(fc.constantFrom("type", "name", "pin", "0", "__proto__"), canary);
const odd = fc.oneof(
  { weight: 6, arbitrary: oddScalar },
  { weight: 1, arbitrary: fc.array(oddScalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(oddKey, oddScalar, { maxKeys: 3 }) },
);
/** An object with some of these fields. */
const someOf = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });
const listOfOdd = (maxLength: number) => fc.array(odd, { maxLength });

const expiration = fc.oneof(odd, date, fc.record({ date, timezone: odd }));
const shaped = someOf({
  id: odd,
  tariff: fc.oneof(odd, someOf({ name: odd, description: odd }), listOfOdd(3)),
  expiration_date: fc.oneof(odd, someOf({ days: odd, expiration })),
  block: fc.oneof(odd, fc.record({ type: fc.oneof(odd, listOfOdd(3)) }), listOfOdd(12)),
  unread_sms: odd,
  finally_created: odd,
  tfa_active: odd,
  success: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: odd }),
  message: odd,
  error: odd,
  errors: odd,
  code: fc.oneof(odd, fc.integer({ min: 390, max: 610 })),
  jsonrpc: fc.constant("2.0"),
  data: odd,
});

const httpDate = fc.constantFrom("Mon, 23 Nov 2026 04:40:00 GMT", "Mon, 23 Nov 2026 04:42:00 GMT");
const headers = someOf({
  date: fc.oneof(httpDate, fc.string()),
  "retry-after": fc.oneof(fc.string(), fc.integer().map(String), httpDate),
  location: fc.oneof(canary, fc.webUrl()),
});

const knownStatuses = [202, 204, 299, 301, 304, 400, 401, 403, 404, 407, 408, 422, 425, 429, 500, 502, 503];
const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(200, 201) },
  { weight: 2, arbitrary: fc.constantFrom(...knownStatuses) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
);
const receivedAt = fc.integer({ min: 0, max: 4_102_444_800_000 });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const jsonText = (value: unknown): string => (JSON.stringify(value) ?? "").replace(/"@raw:([^"@]*)@"/g, "$1");

test("replies shaped like the API's, with odd values", { timeout: 120_000 }, () => {
  const wrapped = fc.oneof(
    { weight: 6, arbitrary: shaped },
    { weight: 1, arbitrary: shaped.map((data) => ({ data })) },
    { weight: 1, arbitrary: fc.tuple(shaped, odd).map(([data, success]) => ({ data, success })) },
  );
  fc.assert(
    fc.property(wrapped, status, headers, receivedAt, (value, code, head, time) =>
      readAll({ status: code, headers: head, body: bytesOf(jsonText(value)), receivedAt: time }),
    ),
    { numRuns: 25_000 },
  );
});

test("any JSON", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), status, headers, (text, code, head) =>
      readAll({ status: code, headers: head, body: bytesOf(text), receivedAt: 0 }),
    ),
    { numRuns: 6_000 },
  );
});

test("any bytes, any status", { timeout: 120_000 }, () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(shaped, fc.nat(), fc.uint8Array({ maxLength: 4 })).map(([value, at, noise]) => {
      const bytes = bytesOf(jsonText(value));
      const cut = bytes.length === 0 ? 0 : at % bytes.length;
      return Buffer.concat([bytes.subarray(0, cut), noise, bytes.subarray(cut)]);
    }),
  );
  fc.assert(
    fc.property(body, fc.integer(), headers, (bytes, code, head) =>
      readAll({ status: code, headers: head, body: bytes, receivedAt: 0 }),
    ),
    { numRuns: 6_000 },
  );
});

test("any error of the transport", { timeout: 120_000 }, () => {
  const code = fc.oneof(
    canary,
    fc.constantFrom("ERR_NETWORK", "ECONNRESET", keyText.toUpperCase()),
    fc.string(),
  );
  const error = fc.oneof(
    fc.anything(),
    fc.record({ code, message: fc.oneof(canary, fc.string()), cause: fc.anything() }, { requiredKeys: [] }),
    canary.map((text) => new Error(`net::${text}`)),
  );
  fc.assert(
    fc.property(error, (thrown) => {
      const failure = failureOfTransport(thrown, "tfa", secrets);
      holds({ ok: false, failure, serverTime: null }, z.never());
    }),
    { numRuns: 10_000 },
  );
});
