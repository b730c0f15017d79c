import { describe, expect, it } from "vitest";
import { expectedStatus } from "../../build/release/smoke.mjs";
import { known, none, unknown } from "../../contract/reading";
import { sampleCustomer, sampleTrial } from "../../contract/sample-state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { bad, type ClientDouble, createClientDouble, good } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createServerClock } from "../polling/server-clock";
import { createFakeClock } from "../system/fake-clock";
import { runStatus, type StatusTarget } from "./run-status";

const now = Date.parse("2026-11-23T04:40:00Z");
const texts = createPlainTexts("ru");
const key = "canary-key-000000000000";
const office: StatusTarget = { ok: true, label: "Офис", accessKey: new Secret(key) };
const tfaForbidden = bad("forbidden", { call: "tfa", httpStatus: 500, serverMessage: "Недостаточно прав" });

const endsAt = "2026-12-07T14:57:40+03:00";

type Answers = Partial<Pick<ClientDouble, "customer" | "tfa" | "balance" | "balanceNotice">>;

async function run(
  answers: Answers,
  rest: { target?: StatusTarget; isJson?: boolean; localNow?: number; isBalanceOn?: boolean } = {},
) {
  const client = Object.assign(createClientDouble(), answers);
  const { text, exitCode } = await runStatus({
    target: async () => rest.target ?? office,
    client: async () => client,
    isJson: rest.isJson ?? true,
    balanceSettings: { isBalanceOn: rest.isBalanceOn ?? true, balanceWarningRoubles: 300 },
    serverClock: createServerClock(createFakeClock(rest.localNow ?? now)),
    texts,
  });
  return { exitCode, text, client };
}
const json = async (...args: Parameters<typeof run>): Promise<unknown> =>
  JSON.parse((await run(...args)).text);
const lines = async (answers: Answers) => (await run(answers, { isJson: false })).text.split("\n");

const status = {
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
  balance: { amount: "1255.50", currency: "RUB", noticeBelow: "500.00" },
  failures: [],
};

describe("--status --json", () => {
  it("is one object, as scripts rely on", async () => {
    expect(await json({})).toEqual(status);
    expect((await run({})).exitCode).toBe(0);
  });

  it("is what the smoke test of a release expects of the installed program", async () => {
    const customer = sampleCustomer({
      tariff: known({ name: "Бизнес", description: "Облачная АТС" }),
      trial: none,
    });
    const { text } = await run(
      { customer: () => good(customer) },
      { target: { ok: true, label: "", accessKey: new Secret(key) } },
    );
    expect(`${text}\n`.replace("2026-11-23T04:40:00Z", "TIME")).toBe(expectedStatus);
  });

  it("prints unknown as null or unknown, never as zero, none or off", async () => {
    const [customerId, tariff, trial, blocks] = [unknown, unknown, unknown, unknown];
    const customer = sampleCustomer({
      customerId,
      tariff,
      trial,
      blocks,
      unreadSms: unknown,
      isSetupComplete: unknown,
    });
    expect(await json({ customer: () => good(customer), tfa: () => good(unknown) })).toEqual({
      ...status,
      account: { label: "Офис", customerId: null },
      tariff: null,
      trial: { state: "unknown", daysLeft: null, endsAt: null },
      blocks: { state: "unknown", types: [] },
      unreadSms: null,
      setupComplete: null,
      tfa: "unknown",
    });
  });

  it.each([
    [sampleTrial(0, endsAt), { trial: { state: "ends-today", daysLeft: 0, endsAt } }],
    [sampleTrial(-1, endsAt), { trial: { state: "ended", daysLeft: null, endsAt } }],
    [{ unreadSms: known(120) }, { unreadSms: 120 }],
    [{ isSetupComplete: known(false) }, { setupComplete: false }],
  ])("prints %o", async (customer, printed) => {
    expect(await json({ customer: () => good(sampleCustomer(customer)) })).toEqual({ ...status, ...printed });
  });

  it("prints the two-factor state, and a balance below zero", async () => {
    const printed = await json({ tfa: () => good(known(true)), balance: () => good(known(-4_000)) });
    expect(printed).toEqual({ ...status, tfa: "on", balance: { ...status.balance, amount: "-40.00" } });
  });

  it("lists blocks, and is blocked even when no cause can be read", async () => {
    const customer = sampleCustomer({
      blocks: { state: "known", value: [{ type: "agreement" }, { type: null }] },
    });
    expect(await json({ customer: () => good(customer) })).toMatchObject({
      blocks: { state: "blocked", types: ["agreement"] },
    });
  });

  it("lists a failed two-factor call in `failures`, with exit code 0", async () => {
    const { exitCode, text } = await run({ tfa: () => tfaForbidden });
    expect(exitCode).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      ...status,
      tfa: "unknown",
      failures: [{ call: "tfa", kind: "forbidden", httpStatus: 500, serverMessage: "Недостаточно прав" }],
    });
  });

  it("is no status without customer data, whatever the two-factor call would say", async () => {
    const customer = () => bad("forbidden", { httpStatus: 403, serverMessage: "Нет доступа" });
    const { exitCode, text } = await run({ customer, tfa: () => good({ state: "known", value: true }) });
    expect(exitCode).toBe(2);
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      ok: false,
      failure: {
        call: "customer-info",
        kind: "forbidden",
        httpStatus: 403,
        message: expect.stringMatching(/[а-я]{4}/),
        serverMessage: "Нет доступа",
      },
    });
    expect((await lines({ customer })).at(-1)).toBe("Ответ Плюсофона: Нет доступа");
    expect(await lines({ customer })).toHaveLength(2);
  });

  it("G1: on a computer whose clock is days off, days and time are the server's", async () => {
    const trial = { daysLeftWhenRead: 1, endsAt: "2026-11-24T14:00:00+03:00", isComputed: true };
    const customer = sampleCustomer({ trial: { state: "known", value: trial } });
    expect(
      await json({ customer: () => good(customer, now) }, { localNow: now + 2 * 86_400_000 }),
    ).toMatchObject({ checkedAt: "2026-11-23T04:40:00Z", trial: { state: "running", daysLeft: 1 } });
  });

  it.each(["no-account", "vault"] as const)("%s is reported without any call", async (kind) => {
    const { exitCode, text, client } = await run({}, { target: { ok: false, kind } });
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ ok: false, failure: { call: null, kind, httpStatus: null } });
    expect(client.asked).toEqual([]);
  });

  it("is one object on an unexpected internal error, without its text", async () => {
    const { exitCode, text } = await run({
      customer: () => {
        throw new Error(key);
      },
    });
    expect(exitCode).toBe(4);
    expect(JSON.parse(text)).toMatchObject({ ok: false, failure: { kind: "protocol" } });
    expect(text).not.toContain("canary");
  });
});

describe("--status for people", () => {
  it("says the facts, the most important first, and at the end what failed", async () => {
    const customer = sampleCustomer({ blocks: { state: "known", value: [{ type: "agreement" }] } });
    expect(await lines({ customer: () => good(customer), tfa: () => tfaForbidden })).toEqual([
      "Офис · Абонент 1234",
      "Есть блокировка: ограничение по договору",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS нет",
      "Баланс: 1 255,50 ₽",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: состояние неизвестно",
      expect.stringMatching(/^Проверено в \d\d:\d\d$/),
      expect.stringMatching(/[а-я]{4}/),
      "Ответ Плюсофона: Недостаточно прав",
    ]);
  });

  it("warns by the user's own amount where the operator says none", async () => {
    const balance = () => good(known(29_999));
    const balanceNotice = () => bad("not-found", { call: "balance" });
    expect(await lines({ balance, balanceNotice })).toContain("Баланс: 299,99 ₽, ниже 300 ₽");
  });

  it("says of an account without the right to its balance just what it says without the balance", async () => {
    const refused = await lines({ balance: () => bad("forbidden", { call: "balance" }) });
    expect(refused).toEqual((await run({}, { isJson: false, isBalanceOn: false })).text.split("\n"));
  });

  it("puts a stale cached response in the past, with its time, and no other reading", async () => {
    const cachedAt = now - 2 * 3_600_000;
    const tfa = () => good({ state: "known" as const, value: true }, now);
    const time = new Intl.DateTimeFormat("ru", { timeStyle: "short" }).format(cachedAt);
    const stale = (await lines({ customer: () => good(sampleCustomer(), cachedAt), tfa })).join("\n");
    expect(stale).toContain(`На ${time} блокировок не было\n`);
    expect(stale).toContain(`Двухфакторная аутентификация: включена\nДанные на ${time}\nПроверено в`);
    const fresh = (await lines({ customer: () => good(sampleCustomer(), now), tfa })).join("\n");
    expect(fresh).toContain("Блокировок нет\n");
    expect(fresh).not.toContain("Данные на");
  });
});
