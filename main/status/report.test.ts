import { describe, expect, it } from "vitest";
import { failure, failureKindSchema } from "../../contract/failure";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { createServerClock } from "../accounts/server-clock";
import { bad, createClientDouble, customerOf, good } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createFakeClock } from "../system/fake-clock";
import { exitCodeOf, failureReport } from "./report";
import { runStatus, type StatusTarget } from "./run-status";

const now = Date.parse("2026-11-23T04:40:00Z");
const texts = createPlainTexts("ru");
const someone: StatusTarget = { ok: true, label: "Офис", accessKey: new Secret("canary-key-000000000000") };

async function run(
  changes: {
    target?: StatusTarget;
    isJson?: boolean;
    localNow?: number;
    client?: ReturnType<typeof createClientDouble>;
  } = {},
) {
  const printed: string[] = [];
  const exitCode = await runStatus({
    target: () => changes.target ?? someone,
    client: async () => changes.client ?? createClientDouble(),
    isJson: changes.isJson ?? true,
    serverClock: createServerClock(createFakeClock(changes.localNow ?? now)),
    texts,
    print: (text) => printed.push(text),
  });
  return { exitCode, printed, json: (): unknown => JSON.parse(printed.join("")) };
}

describe("--status --json", () => {
  it("prints exactly one object, as scripts rely on", async () => {
    const { exitCode, printed, json } = await run();
    expect([exitCode, printed.length]).toEqual([0, 1]);
    expect(json()).toEqual({
      schema: 1,
      ok: true,
      checkedAt: "2026-11-23T04:40:00Z",
      account: { label: "Офис", customerId: "1234" },
      tariff: { name: "Тестовый", description: "Облачная АТС" },
      trial: { state: "running", daysLeft: 14, endsAt: "2026-12-07T14:57:40+03:00" },
      blocks: { state: "none", types: [] },
      unreadSms: 0,
      setupComplete: true,
      tfa: "off",
      failures: [],
    });
  });

  it("prints unknown as null or unknown, never as zero, none or off", async () => {
    const client = createClientDouble();
    client.customer = () =>
      good(
        customerOf({
          customerId: { state: "unknown" },
          tariff: { state: "unknown" },
          trial: { state: "unknown" },
          blocks: { state: "unknown" },
          unreadSms: { state: "unknown" },
          isSetupComplete: { state: "unknown" },
        }),
      );
    client.tfa = () => good({ state: "unknown" });
    expect((await run({ client })).json()).toMatchObject({
      account: { customerId: null },
      tariff: null,
      trial: { state: "unknown", daysLeft: null, endsAt: null },
      blocks: { state: "unknown", types: [] },
      unreadSms: null,
      setupComplete: null,
      tfa: "unknown",
    });
  });

  it("lists blocks, and is blocked even when no cause can be read", async () => {
    const client = createClientDouble();
    client.customer = () =>
      good(customerOf({ blocks: { state: "known", value: [{ type: "agreement" }, { type: null }] } }));
    expect((await run({ client })).json()).toMatchObject({
      blocks: { state: "blocked", types: ["agreement"] },
    });
  });

  it("a call that failed while another succeeded stands in `failures`, exit code 0", async () => {
    const client = createClientDouble();
    client.tfa = () => bad("forbidden", { call: "tfa", httpStatus: 500, serverMessage: "Недостаточно прав" });
    const { exitCode, json } = await run({ client });
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      tfa: "unknown",
      unreadSms: 0,
      failures: [{ call: "tfa", kind: "forbidden", httpStatus: 500, serverMessage: "Недостаточно прав" }],
    });
    client.tfa = () => good({ state: "known", value: true });
    client.customer = () => bad("forbidden", { httpStatus: 403 });
    expect((await run({ client })).json()).toMatchObject({
      ok: true,
      tfa: "on",
      unreadSms: null,
      blocks: { state: "unknown" },
      failures: [{ call: "customer-info", kind: "forbidden" }],
    });
  });

  it("G1: on a computer whose clock is days off, days and time are the server's", async () => {
    const client = createClientDouble();
    const trial = { daysLeftWhenRead: 1, endsAt: "2026-11-24T14:00:00+03:00", isComputed: true };
    client.customer = () => good(customerOf({ trial: { state: "known", value: trial } }), now);
    const off = await run({ client, localNow: now + 2 * 86_400_000 });
    expect(off.json()).toMatchObject({
      checkedAt: "2026-11-23T04:40:00Z",
      trial: { state: "running", daysLeft: 1 },
    });
  });

  it("when nothing could be read, says why, once", async () => {
    const client = createClientDouble();
    client.customer = () => bad("unauthorized", { httpStatus: 401 });
    client.tfa = () => bad("unauthorized", { call: "tfa", httpStatus: 401 });
    const { exitCode, json } = await run({ client });
    expect(exitCode).toBe(2);
    expect(json()).toEqual({
      schema: 1,
      ok: false,
      failure: {
        call: "customer-info",
        kind: "unauthorized",
        httpStatus: 401,
        message: expect.stringContaining("Ключ доступа не принят"),
        serverMessage: null,
      },
    });
  });

  it.each([
    ["no-account", 1],
    ["vault", 1],
    ["unauthorized", 2],
    ["forbidden", 2],
    ["rejected", 2],
    ["not-found", 2],
    ["network", 3],
    ["timeout", 3],
    ["tls", 3],
    ["proxy", 3],
    ["rate-limited", 3],
    ["server", 3],
    ["redirect", 4],
    ["protocol", 4],
  ] as const)("%s ends with exit code %d and a sentence of its own", (kind, exitCode) => {
    const report = failureReport(failure(kind), texts);
    expect(exitCodeOf(report)).toBe(exitCode);
    expect(report.ok ? "" : report.failure.message.length).toBeGreaterThan(10);
  });

  it("has a different sentence for each kind", () => {
    const sentences = failureKindSchema.options.map((kind) => {
      const report = failureReport(failure(kind), texts);
      return report.ok ? "" : report.failure.message;
    });
    expect(new Set(sentences).size).toBe(failureKindSchema.options.length);
  });

  it("no account and a closed keychain are said without any call", async () => {
    const client = createClientDouble();
    expect((await run({ target: { ok: false, kind: "no-account" }, client })).json()).toMatchObject({
      ok: false,
      failure: { call: null, kind: "no-account", httpStatus: null },
    });
    expect((await run({ target: { ok: false, kind: "vault" }, client })).exitCode).toBe(1);
    expect(client.asked).toEqual([]);
  });

  it("a fault of ours still gives one object, and no error text", async () => {
    const client = createClientDouble();
    client.customer = () => {
      throw new Error("canary-key-000000000000");
    };
    const { exitCode, printed } = await run({ client });
    expect(exitCode).toBe(4);
    expect(printed.join("")).not.toContain("canary");
  });
});

describe("--status for people", () => {
  it("says the facts in words, the most important first", async () => {
    const client = createClientDouble();
    client.customer = () => good(customerOf({ blocks: { state: "known", value: [{ type: "agreement" }] } }));
    const lines = (await run({ isJson: false, client })).printed.join("").split("\n");
    expect(lines.slice(0, 6)).toEqual([
      "Офис · Абонент 1234",
      "Есть блокировка: ограничение по договору",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS нет",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: отключена",
    ]);
  });

  it("tells of a stale cached response in the past, with its time, and of no other reading", async () => {
    const client = createClientDouble();
    client.customer = () => good(customerOf({}), now - 2 * 3_600_000);
    client.tfa = () => good({ state: "known", value: true }, now);
    const told = (await run({ isJson: false, client })).printed.join("");
    const time = new Intl.DateTimeFormat("ru", { timeStyle: "short" }).format(now - 2 * 3_600_000);
    expect(told).toContain(`На ${time} блокировок не было\n`);
    expect(told).toContain(`Двухфакторная аутентификация: включена\nДанные на ${time}\nПроверено в`);
    expect((await run({ client })).json()).toMatchObject({ schema: 1, blocks: { state: "none", types: [] } });
    client.customer = () => good(customerOf({}), now);
    const fresh = (await run({ isJson: false, client })).printed.join("");
    expect(fresh).toContain("Блокировок нет\n");
    expect(fresh).not.toContain("Данные на");
  });

  it("says what failed and what the server said", async () => {
    const client = createClientDouble();
    client.tfa = () => bad("forbidden", { call: "tfa", serverMessage: "Недостаточно прав" });
    const text = (await run({ isJson: false, client })).printed.join("");
    expect(text).toContain("Двухфакторная аутентификация: состояние неизвестно");
    expect(text).toContain("Ответ Плюсофона: Недостаточно прав");
  });
});
