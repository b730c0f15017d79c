import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { CallResult } from "../../main/plusofon/call-result";
import { createPlusofonClient } from "../../main/plusofon/client";
import { Secret } from "../../main/plusofon/secret";
import { documentedCustomer } from "../hostile-shapes/sample-replies";
import { listenOnLoopback } from "../loopback";
import { budgetMs, countOne, createRandom, pick, printTable, seed } from "./options";

const minCount = 300;
const key = "canary-key-0123456789abcdef";
const pin = "918273";
const hostileValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, -0, 2 ** 53, "", "0", "false", "null", [], {}, [[]], [{}]],
  ...[key, `Bearer ${key}`, pin, encodeURIComponent(`"${key}"`), "<script>x</script>", "\u202e\u0000\ud800"],
  ...["а".repeat(5_000), "2022-02-31 25:61:61", "9".repeat(400), { __proto__: null, constructor: 1 }],
  ...[Array.from({ length: 2_000 }, () => "agreement"), { message: { message: { message: [key] } } }],
];
const bodies: readonly unknown[] = [
  documentedCustomer,
  { success: true, data: documentedCustomer },
  { success: true, tfa: true },
  { success: false, message: "нет доступа", code: 403 },
  { message: "The given data was invalid.", errors: { pin: ["Неверный ПИН-код"] } },
  { jsonrpc: "2.0", error: { code: 401, message: key } },
  [],
];
// Without 421: Node's own fetch repeats after it, as the standard says; Electron's is counted in single-switch.spec.ts.
const statuses = [
  200, 200, 200, 200, 201, 204, 205, 301, 302, 304, 307, 400, 401, 403, 404, 407, 418, 422, 429, 500, 502,
  503, 599, 999,
];
const headers = [
  "Content-Type: text/html",
  "Retry-After: 1e9",
  "Retry-After: -1",
  "Date: Thu, 01 Jan 1970 00:00:00 GMT",
  "Date: x",
  "Location: http://127.0.0.1:1/",
  "Location: //evil",
  "Set-Cookie: a=b",
  "Content-Encoding: gzip",
  "Content-Encoding: br",
  `X-Echo: ${key}`,
  "Transfer-Encoding: chunked",
  "Content-Length: 5",
  "Content-Length: 999999",
  "Connection: close",
  ": x",
];

/** Another value with one of its parts replaced, dropped, or put one deeper. */
function mutated(random: () => number, value: unknown): unknown {
  if (typeof value !== "object" || value === null || random() < 0.15) return pick(random, hostileValues);
  const entries = Object.entries(value);
  if (entries.length === 0) return pick(random, hostileValues);
  const [name] = pick(random, entries);
  const changed = random() < 0.2 ? undefined : mutated(random, Reflect.get(value, name));
  if (Array.isArray(value)) return [...value, changed];
  return { ...value, [random() < 0.1 ? "__proto__x" : name]: changed };
}

function randomReply(random: () => number): Buffer {
  let value = pick(random, bodies);
  for (let times = Math.floor(random() * 4); times > 0; times -= 1) value = mutated(random, value);
  let body = Buffer.from(JSON.stringify(value) ?? "");
  if (random() < 0.2 && body.length > 0) {
    for (let flips = 1 + random() * 5; flips > 0; flips -= 1)
      body[Math.floor(random() * body.length)] = Math.floor(random() * 256);
  }
  if (random() < 0.1) body = body.subarray(0, Math.floor(random() * body.length));
  if (random() < 0.05) body = gzipSync(body);
  if (random() < 0.03) body = Buffer.concat(Array.from({ length: 400 }, () => body));
  const own = Array.from({ length: Math.floor(random() * 4) }, () => pick(random, headers));
  const framing = random() < 0.85 ? [`Content-Length: ${body.length}`] : [];
  const head = [`HTTP/1.1 ${pick(random, statuses)} ${random() < 0.1 ? key : "X"}`, ...framing, ...own].join(
    "\r\n",
  );
  const reply = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  return random() < 0.05 ? reply.subarray(0, Math.floor(random() * reply.length)) : reply;
}

it("whatever a server answers, each call gives a result, and none holds a secret", async () => {
  const random = createRandom(seed);
  const requests = { count: 0 };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      requests.count += 1;
      if (random() < 0.02) socket.destroy();
      else socket.end(randomReply(random));
    });
  });
  const client = createPlusofonClient({
    baseUrl: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    deadlines: { headersMs: 1_000, totalMs: 1_500 },
  });
  const [accessKey, secretPin] = [new Secret(key), new Secret(pin)];
  const reads = [
    () => client.readCustomerInfo(accessKey),
    () => client.readTfa(accessKey),
    () => client.probe(),
  ];
  const switches = [true, false].map((isOn) => () => client.switchTfa(accessKey, { isOn, pin: secretPin }));
  const calls: readonly (() => Promise<CallResult<unknown>>)[] = [...reads, ...switches];
  const outcomes = new Map<string, number>();
  const end = performance.now() + budgetMs;
  let count = 0;
  async function ask(): Promise<void> {
    while (performance.now() < end || count < minCount) {
      const call = pick(random, calls);
      const result = await call();
      count += 1;
      countOne(outcomes, result.ok ? "read" : result.failure.kind);
      const text = JSON.stringify(result).toLowerCase();
      // A read does not know the PIN: a number that happens to be one is a number.
      const knowsPin = switches.some((one) => one === call);
      expect([text.includes(key), knowsPin && text.includes(pin)], text).toEqual([false, false]);
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask));
  server.close();
  printTable("fuzzed replies", count, outcomes);
  expect(requests.count, "a call was sent more than once").toBeLessThanOrEqual(count);
  expect(outcomes.size).toBeGreaterThan(5);
});
