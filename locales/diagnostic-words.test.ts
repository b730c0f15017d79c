import { describe, expect, it } from "vitest";
import type { WarnedStep } from "../contract/diagnostic-verdict";
import {
  type DiagnosticStepName,
  diagnosticStepNameSchema,
  diagnosticWarningSchema,
  lackedFieldSchema,
  skipReasonSchema,
} from "../contract/diagnostics";
import { type Failure, failure, failureKindSchema } from "../contract/failure";
import { diagnosticCause } from "./diagnostic-cause";
import { checkedAtText, diagnosticFactText, durationText, stepAdvice, verdictText } from "./diagnostic-words";
import { createPlainTexts } from "./plain-texts-for-test";
import type { Texts } from "./texts";

const ru = createPlainTexts("ru");
const en = createPlainTexts("en");
const plain = (text: string | null): string | null => text?.replaceAll("\u00a0", " ") ?? null;
const title = (step: DiagnosticStepName, failed: Failure): string => diagnosticCause(ru, step, failed).title;

describe("where the trouble lies", () => {
  it.each([
    ["system", failure("network"), "Компьютер не подключён к сети"],
    ["names", failure("timeout"), "Не найден адрес сервера Плюсофона"],
    ["connection", failure("network", { detail: "ERR_NAME_NOT_RESOLVED" }), "Не найден адрес"],
    ["connection", failure("network", { detail: "ERR_INTERNET_DISCONNECTED" }), "Компьютер не подключён"],
    ["connection", failure("network", { detail: "ERR_CONNECTION_REFUSED" }), "Сервер не принял соединение"],
    ["connection", failure("network", { detail: "ERR_ADDRESS_UNREACHABLE" }), "Соединение не удалось"],
    ["connection", failure("timeout"), "Сервер не ответил вовремя"],
    ["connection", failure("tls", { detail: "ERR_CERT_DATE_INVALID" }), "Сертификат сервера просрочен"],
    [
      "connection",
      failure("tls", { detail: "ERR_CERT_AUTHORITY_INVALID" }),
      "Сертификату сервера нельзя доверять",
    ],
    ["connection", failure("tls", { detail: "ERR_CERT_COMMON_NAME_INVALID" }), "выдан другому серверу"],
    ["connection", failure("tls", { detail: "ERR_SSL_PROTOCOL_ERROR" }), "Защищённое соединение"],
    ["connection", failure("proxy", { detail: "ERR_PROXY_CONNECTION_FAILED" }), "Прокси не отвечает"],
    ["connection", failure("proxy", { httpStatus: 407 }), "Прокси требует имя и пароль"],
    ["connection", failure("proxy", { detail: "PROXY_AUTH_REQUIRED" }), "Прокси требует имя и пароль"],
    ["connection", failure("proxy", { detail: "PROXY_AUTH_REFUSED" }), "Прокси не принял имя или пароль"],
    ["proxy", failure("proxy", { detail: "PROXY_ADDRESS_MISSING" }), "не задан адрес прокси"],
    [
      "connection",
      failure("proxy", { detail: "ERR_TUNNEL_CONNECTION_FAILED" }),
      "Прокси не пропускает запрос",
    ],
    ["key", failure("no-account"), "Ключ доступа не задан"],
    ["key", failure("vault"), "Хранилище паролей системы"],
    ["customer-info", failure("unauthorized"), "Плюсофон не принял ключ доступа"],
    ["customer-info", failure("server"), "Сервис Плюсофона"],
  ] as const)("%s, %j", (step, failed, words) => {
    expect(title(step, failed)).toContain(words);
  });

  it("every failure of every step has a title and a sentence what to do, in both languages", () => {
    for (const texts of [ru, en]) {
      for (const step of diagnosticStepNameSchema.options) {
        for (const kind of failureKindSchema.options) {
          const cause = diagnosticCause(texts, step, failure(kind));
          expect(cause.title).not.toBe("");
          expect(cause.todo).toMatch(/\.$/);
        }
      }
    }
  });
});

describe("words", () => {
  it("times", () => {
    expect([0, 12, 999, 1_240, 15_000].map((ms) => plain(durationText(ru, ms)))).toEqual([
      null,
      "12 мс",
      "999 мс",
      "1,2 с",
      "15 с",
    ]);
  });

  it.each([
    [0, "Часы идут верно"],
    [1_999, "Часы идут верно"],
    [21_000, "Часы спешат на 21 секунду"],
    [-90_000, "Часы отстают на 90 секунд"],
    [-660_000, "Часы отстают на 11 минут"],
    [10_800_000, "Часы спешат на 3 часа"],
    [-432_000_000, "Часы отстают на 5 дней"],
  ])("%i ms ahead", (aheadMs, words) => {
    expect(plain(diagnosticFactText(ru, { kind: "clock", aheadMs }))).toBe(words);
  });

  it("a server that answers is said to answer, by whatever status", () => {
    for (const httpStatus of [404, 500, null]) {
      expect(diagnosticFactText(ru, { kind: "reached", httpStatus })).toBe("Сервер отвечает");
      expect(diagnosticFactText(en, { kind: "reached", httpStatus })).toBe("The server answers");
    }
  });

  it("when a check was made, with the date when it was not today", () => {
    const at = new Date(2026, 10, 23, 12, 0).getTime();
    const said = (texts: Texts, state: "works" | "cancelled" | "incomplete", now: number): string =>
      checkedAtText(texts, { state }, at, now).replaceAll("\u00a0", " ");
    const [today, later] = [at + 60_000, at + 86_400_000];
    expect(said(ru, "works", today)).toBe("Проверено в 12:00");
    expect(said(ru, "works", later)).toBe("Проверено 23.11.2026 в 12:00");
    expect(said(en, "works", today)).toBe("Checked at 12:00");
    expect(said(en, "works", later)).toBe("Checked on 23 Nov 2026 at 12:00");
    // What ended early was only begun.
    expect(said(ru, "cancelled", today)).toBe("Проверка начата в 12:00");
    expect(said(en, "incomplete", later)).toBe("Check started on 23 Nov 2026 at 12:00");
  });

  it("a proxy whose host can't be shown is called hidden", () => {
    const proxy = { kind: "proxy", scheme: "http", port: null, hasFallback: false } as const;
    expect(diagnosticFactText(ru, { ...proxy, host: null })).toBe("Прокси HTTP: скрыто");
    expect(diagnosticFactText(ru, { ...proxy, host: "proxy.example", port: 3128 })).toContain(
      "proxy.example:3128",
    );
  });

  it("everything that a check can say has words in both languages", () => {
    for (const texts of [ru, en]) {
      for (const reason of skipReasonSchema.options) {
        expect(stepAdvice(texts, { state: "skipped", name: "tfa", reason })).not.toBe("");
      }
      for (const warning of diagnosticWarningSchema.options) {
        const step: WarnedStep = { state: "warning", name: "tfa", durationMs: 1, facts: [], warning };
        expect(stepAdvice(texts, step)).not.toBe("");
        expect(verdictText(texts, { state: "warned", warned: [step] }).lines).toEqual([
          stepAdvice(texts, step),
        ]);
      }
      const lacked = diagnosticFactText(texts, { kind: "lacked", fields: lackedFieldSchema.options });
      expect(lacked.split(", ").length).toBe(lackedFieldSchema.options.length);
    }
  });
});
