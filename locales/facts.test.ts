import { describe, expect, it } from "vitest";
import { failureKindSchema } from "../contract/failure";
import { failure } from "../contract/new-failure";
import { known, none, unknown } from "../contract/reading";
import { sampleAccountAt } from "../contract/sample-state";
import { type CustomerInfo, emptySnapshot, unknownCustomer } from "../contract/snapshot";
import type { AccountState } from "../contract/state";
import type { TrialStatus } from "../contract/trial";
import {
  accountTitle,
  accountTrouble,
  agedBlocksText,
  agedTfaText,
  blockNames,
  blocksText,
  failureMessage,
  failureText,
  numberText,
  setupText,
  tariffText,
  tfaText,
  trialShortText,
  trialText,
  unreadText,
} from "./facts";
import { createPlainTexts } from "./plain-texts-for-test";
import { createTexts } from "./texts";

const ru = createTexts("ru");
const plainRu = createPlainTexts("ru");
const en = createTexts("en");

function running(daysLeft: number, endsAt: string | null = null): TrialStatus {
  return { state: "running", daysLeft, endsAt };
}

function other(state: Exclude<TrialStatus["state"], "running">): TrialStatus {
  return { state, daysLeft: state === "ends-today" ? 0 : null, endsAt: null };
}

function sampleAccount(
  differences: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  const read = { ...unknownCustomer, customerId: known("1234"), ...customer };
  return sampleAccountAt(0, {
    snapshot: { ...emptySnapshot, customer: read },
    checkedAt: null,
    ...differences,
  });
}

/** The text with each no-break space as an ordinary one, to read better. */
function plain(text: string | null): string | null {
  return text?.replaceAll("\u00a0", " ") ?? null;
}

describe("trial", () => {
  it.each([
    [1, "остался 1 день", "1 day left"],
    [2, "осталось 2 дня", "2 days left"],
    [5, "осталось 5 дней", "5 days left"],
    [11, "осталось 11 дней", "11 days left"],
    [21, "остался 21 день", "21 days left"],
    [22, "осталось 22 дня", "22 days left"],
    [25, "осталось 25 дней", "25 days left"],
    [101, "остался 101 день", "101 days left"],
    [111, "осталось 111 дней", "111 days left"],
    [1.5, "осталось 1,5 дня", "1.5 days left"],
    [3650, "осталось 3 650 дней", "3,650 days left"],
  ])("D26: of %s days has the right plural", (days, russian, english) => {
    expect(plain(trialShortText(ru, running(days)))).toBe(russian);
    expect(plain(trialShortText(en, running(days)))).toBe(english);
    expect(plain(trialText(ru, running(days)))).toBe(`Тестовый период: ${russian}`);
    expect(plain(trialText(en, running(days)))).toBe(`Trial period: ${english}`);
  });

  it("joins number and word, and the thousands, by no-break spaces", () => {
    expect(trialShortText(ru, running(14))).toBe("осталось 14\u00a0дней");
    expect(trialShortText(ru, running(1234))).toBe("осталось 1\u00a0234\u00a0дня");
  });

  it("names the Moscow date of its end, and none that can't be read", () => {
    const late = running(14, "2022-12-30T23:30:00Z");
    expect(plain(trialText(ru, late))).toBe("Тестовый период: осталось 14 дней, до 31.12.2022");
    expect(plain(trialText(en, late))).toBe("Trial period: 14 days left, until 31 Dec 2022");
    expect(plain(trialText(ru, running(14, "soon")))).toBe("Тестовый период: осталось 14 дней");
  });

  it.each([
    ["ends-today", "Тестовый период заканчивается сегодня", "заканчивается сегодня"],
    ["ended", "Тестовый период закончился", "закончился"],
    ["none", "Тестового периода нет", "нет"],
    ["unknown", "Тестовый период: нет\u00a0данных", "нет\u00a0данных"],
  ] as const)("that is %s is a phrase", (state, long, short) => {
    expect(trialText(ru, other(state))).toBe(long);
    expect(trialShortText(ru, other(state))).toBe(short);
    expect(trialText(en, other(state))).not.toMatch(/[а-яё0-9]/i);
  });
});

describe("blocks", () => {
  it.each([
    [none, "Блокировок нет"],
    [known([]), "Блокировок нет"],
    [unknown, "Блокировки: нет\u00a0данных"],
    [known([{ type: "agreement" }]), "Есть блокировка: ограничение по договору"],
    [known([{ type: "xyz" }]), "Есть блокировка (код: xyz)"],
    [known([{ type: null }]), "Есть блокировка: причина неизвестна"],
    [known([{ type: "two words" }]), "Есть блокировка: причина неизвестна"],
    [known([{ type: "x".repeat(65) }]), "Есть блокировка: причина неизвестна"],
    [known([{ type: "agreement" }, { type: "xyz" }]), "Есть блокировки: ограничение по договору, код: xyz"],
    [known([{ type: "xyz" }, { type: "xyz" }]), "Есть блокировка (код: xyz)"],
  ])("%o: %s", (blocks, text) => {
    expect(blocksText(ru, blocks)).toBe(text);
  });

  it("old data without any is worded in the past, with its time, and never calmer than that", () => {
    const now = new Date(2026, 10, 23, 14, 5).getTime();
    const old = { state: "stale", readAt: new Date(2026, 10, 23, 9, 58).getTime(), ageMs: 1 } as const;
    const aged = (blocks: Parameters<typeof blocksText>[1]) => plain(agedBlocksText(ru, blocks, old, now));
    expect(aged(none)).toBe("На 09:58 блокировок не было");
    expect(aged(known([]))).toBe("На 09:58 блокировок не было");
    expect(aged(unknown)).toBe("Блокировки: нет данных");
    expect(aged(known([{ type: "agreement" }]))).toBe("Есть блокировка: ограничение по договору");
    expect(agedBlocksText(ru, none, { ...old, state: "fresh" }, now)).toBe("Блокировок нет");
    expect(plain(agedTfaText(ru, known(true), old, now))).toBe(
      "Двухфакторная аутентификация: включена (данные на 09:58)",
    );
    expect(agedTfaText(ru, unknown, old, now)).toBe(tfaText(ru, unknown));
    const before = { ...old, readAt: new Date(2026, 10, 22, 9, 58).getTime() };
    expect(plain(agedTfaText(en, known(false), before, now))).toBe(
      "Two-factor authentication: off (data as of 22 November, 09:58)",
    );
  });

  it("beyond ten are counted", () => {
    const many = known(Array.from({ length: 13 }, (_, index) => ({ type: `b${index}` })));
    expect(plain(blocksText(ru, many))).toMatch(/код: b9 и ещё 3$/);
    expect(blockNames(ru, many.state === "known" ? many.value : [])).toHaveLength(13);
  });
});

describe("unread SMS", () => {
  it.each([
    [known(0), "Непрочитанных SMS нет", "No unread SMS"],
    [known(1), "Непрочитанных SMS: 1", "Unread SMS: 1"],
    [known(21), "Непрочитанных SMS: 21", "Unread SMS: 21"],
    [known(1234), "Непрочитанных SMS: 1\u00a0234", "Unread SMS: 1,234"],
    [known(Number.MAX_SAFE_INTEGER), "Непрочитанных SMS: 999+", "Unread SMS: 999+"],
    [unknown, "Непрочитанные SMS: нет\u00a0данных", "Unread SMS: no\u00a0data"],
    [none, "Непрочитанные SMS: нет\u00a0данных", "Unread SMS: no\u00a0data"],
  ])("%o", (unread, russian, english) => {
    expect(unreadText(ru, unread)).toBe(russian);
    expect(unreadText(en, unread)).toBe(english);
  });
});

describe("two-factor authentication", () => {
  it.each([
    [known(true), "включена"],
    [known(false), "отключена"],
    [unknown, "состояние неизвестно"],
    [none, "состояние неизвестно"],
  ])("that reads %o is worded as it is", (tfa, text) => {
    expect(tfaText(ru, tfa)).toBe(`Двухфакторная аутентификация: ${text}`);
  });
});

describe("tariff", () => {
  const family = "👨‍👩‍👧";
  const named = (name: string | null, description: string | null = null) => known({ name, description });

  it.each([
    ["its name and description", named("Тестовый", "Облачная АТС"), "Тестовый (Облачная АТС)"],
    ["its name alone", named("Тестовый"), "Тестовый"],
    ["its description alone", named(null, "Облачная АТС"), "Облачная АТС"],
    ["neither", named(null), "нет\u00a0данных"],
    ["none", none, "нет\u00a0данных"],
    ["nothing known", unknown, "нет\u00a0данных"],
    ["80 graphemes whole", named(family.repeat(80)), family.repeat(80)],
    ["more of them cut", named(family.repeat(81)), `${family.repeat(79)}…`],
    ["placeholders as they are", named("{days, plural}"), "{days, plural}"],
  ])("has %s", (_, tariff, text) => {
    expect(tariffText(ru, tariff)).toBe(`Тариф: ${text}`);
  });
});

describe("setup", () => {
  it("is a note only when it is known to be incomplete", () => {
    expect(setupText(plainRu, known(false))).toBe("Регистрация не завершена");
    expect(setupText(ru, known(true))).toBeNull();
    expect(setupText(ru, unknown)).toBeNull();
  });
});

describe("numbers", () => {
  it("follow the language", () => {
    expect(numberText(ru, 1234.5)).toBe("1\u00a0234,5");
    expect(numberText(en, 1234.5)).toBe("1,234.5");
  });
});

describe("title of an account", () => {
  it.each([
    ["Офис", sampleAccount({ label: " Офис " })],
    ["Абонент 1234", sampleAccount()],
    ["Абонент (ИД неизвестен)", sampleAccount({}, { customerId: unknown })],
    ["Демонстрация", sampleAccount({ isDemo: true })],
    ["Офис (демонстрация)", sampleAccount({ isDemo: true, label: "Офис" })],
  ])("is %s", (title, account) => {
    expect(plain(accountTitle(ru, account))).toBe(title);
  });
});

describe("failures", () => {
  it.each(failureKindSchema.options)(
    "of kind %s say what happened and what to do, in our own words",
    (kind) => {
      for (const texts of [ru, en]) {
        const { title, advice } = failureText(texts, failure(kind, { serverMessage: "server words" }));
        expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
        expect(advice).toMatch(/^\p{Lu}.*\.$/u);
        expect(failureMessage(texts, failure(kind, { serverMessage: "server words" }))).toBe(
          `${title}. ${advice}`,
        );
      }
    },
  );

  it("have a title each", () => {
    const titles = failureKindSchema.options.map((kind) => failureText(plainRu, failure(kind)).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each([
    [{ httpStatus: 407 }, "Прокси требует имя и пароль"],
    [{ detail: "ERR_PROXY_AUTH_UNSUPPORTED" }, "Прокси требует имя и пароль"],
    [{ detail: "PROXY_AUTH_REQUIRED" }, "Прокси требует имя и пароль"],
    [{ detail: "PROXY_AUTH_REFUSED" }, "Прокси не принял имя или пароль"],
    [{ detail: "PROXY_ADDRESS_MISSING" }, "Адрес прокси не задан"],
    [{}, "Прокси не пропускает запрос"],
  ])("of a proxy with %o: %s", (rest, title) => {
    expect(failureText(plainRu, failure("proxy", rest)).title).toBe(title);
  });

  it("explain which key is needed when it is refused", () => {
    for (const kind of ["unauthorized", "forbidden"] as const) {
      const { advice } = failureText(plainRu, failure(kind));
      expect(advice).toContain("Разработчикам → Доступ к API → Ключ доступа");
      expect(advice).toContain("Flash Call");
    }
  });
});

describe("trouble of an account", () => {
  it("is the failure of customer-info, never that of the two-factor state", () => {
    const customerFailure = failure("network");
    expect(accountTrouble(sampleAccount({ customerFailure, keyPlace: "unreadable" }))).toBe(customerFailure);
    expect(accountTrouble(sampleAccount({ tfaFailure: failure("forbidden") }))).toBeNull();
  });

  it("is the key when there is none or it can't be read", () => {
    expect(accountTrouble(sampleAccount({ keyPlace: "missing" }))?.kind).toBe("no-account");
    expect(accountTrouble(sampleAccount({ keyPlace: "unreadable" }))?.kind).toBe("vault");
    expect(accountTrouble(sampleAccount({ keyPlace: "session" }))).toBeNull();
  });
});
