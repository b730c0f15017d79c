import { describe, expect, it } from "vitest";
import {
  diagnosticWarningSchema,
  missingFieldSchema,
  skipReasonSchema,
} from "../contract/diagnostics/diagnostics";
import { failureKindSchema } from "../contract/failure";
import { failure } from "../contract/new-failure";
import { diagnosticCause, diagnosticFactText, verdictText } from "./diagnostic-texts";
import { createPlainTexts } from "./plain-texts-for-test";

const ru = createPlainTexts("ru");

describe("the cause of a failed step", () => {
  it.each<[Parameters<typeof failure>[0], string | null, string]>([
    ["network", "ERR_INTERNET_DISCONNECTED", "Компьютер не подключён к сети"],
    ["network", "ERR_NAME_NOT_RESOLVED", "Адрес Плюсофона не найден"],
    ["network", "ERR_CONNECTION_REFUSED", "Сервер не принял соединение"],
    ["network", "ERR_ADDRESS_UNREACHABLE", "Нет связи с Плюсофоном"],
    ["timeout", null, "Плюсофон не ответил вовремя"],
    ["tls", "ERR_CERT_DATE_INVALID", "Сертификат сервера просрочен или ещё не действует"],
    ["tls", "ERR_CERT_AUTHORITY_INVALID", "Сертификату сервера нельзя доверять"],
    ["tls", "ERR_CERT_COMMON_NAME_INVALID", "Сертификат выдан другому серверу"],
    ["tls", "ERR_SSL_PROTOCOL_ERROR", "Не удалось проверить сертификат"],
    ["proxy", "ERR_PROXY_CONNECTION_FAILED", "Прокси не отвечает"],
    ["proxy", "ERR_SOCKS_CONNECTION_FAILED", "Прокси не отвечает"],
    ["proxy", "PROXY_AUTH_REQUIRED", "Прокси требует имя и пароль"],
    ["proxy", "PROXY_AUTH_REFUSED", "Прокси не принял имя или пароль"],
    ["proxy", "PROXY_ADDRESS_MISSING", "Адрес прокси не задан"],
    ["no-account", null, "Ключ доступа не добавлен"],
    ["unauthorized", "HTTP_401", "Ключ доступа не принят"],
  ])("%s %s: %s", (kind, detail, title) => {
    expect(diagnosticCause(ru, failure(kind, { detail })).title).toBe(title);
  });
});

it.each([
  [360_000, "Часы спешат на 6 минут"],
  [-660_000, "Часы отстают на 11 минут"],
  [10_800_000, "Часы спешат на 3 часа"],
])("a clock that is %i ms ahead", (aheadMs, text) => {
  expect(diagnosticFactText(ru, { kind: "clock", aheadMs })).toBe(text);
});

it("a proxy whose address is not safe to show is hidden", () => {
  const text = diagnosticFactText(ru, { kind: "proxy", scheme: "http", address: null });
  expect(text).toBe("Прокси HTTP: скрыто");
});

it.each(["ru", "en"] as const)("everything that a check can say has a text in %s", (language) => {
  const texts = createPlainTexts(language);
  for (const kind of failureKindSchema.options) {
    expect(diagnosticCause(texts, failure(kind)).advice).toMatch(/\.$/);
  }
  for (const reason of skipReasonSchema.options) expect(texts.t(`diagnostics.skip.${reason}`)).not.toBe("");
  const warnings = diagnosticWarningSchema.options;
  expect(verdictText(texts, { state: "warned", warnings: [...warnings, ...warnings] }).lines).toEqual(
    warnings.map((warning) => texts.t(`diagnostics.warning.${warning}`)),
  );
  const missing = diagnosticFactText(texts, { kind: "missing", fields: missingFieldSchema.options });
  expect(missing.split(", ").length).toBe(missingFieldSchema.options.length);
});
