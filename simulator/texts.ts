import { simulatedCalls } from "./api";
import { faultNames } from "./faults";
import { type ScenarioName, scenarioNames } from "./scenarios";

const both = (russian: string, english: string): string => `${russian} / ${english}`;

/** What the control address says when it refuses. */
export const controlTexts = {
  foreign: both(
    "Этот адрес отвечает только программам на этом компьютере.",
    "This address answers only programs on this computer.",
  ),
  bodyTooLarge: both("Тело запроса слишком велико.", "The request's body is too large."),
  unknownPath: both("Такого адреса нет.", "There is no such address."),
  wrongMethod: both("Здесь нужен другой метод HTTP.", "This address takes another HTTP method."),
  wrongBody: both("Тело запроса не подходит", "The request's body does not fit"),
} as const;

/** Why a command line is refused, in Russian, then in English. `text`: its arguments as they were typed. */
export function wrongArgumentText(text: string): string {
  return both(`Неверный параметр в «${text}», см. --help.`, `Wrong argument in "${text}", see --help.`);
}

/** Why the program could not start to listen; `code` is the platform's, such as EADDRINUSE. */
export function listenProblemText(code: string): string {
  return both(`Не удалось занять порт (${code}).`, `The port can't be had (${code}).`);
}

/** The lines that the program prints once it listens. */
export function startedLines(url: string, controlUrl: string, accessKey: string): string[] {
  return [
    `${both("Имитация Плюсофона", "Plusofon simulator")}: ${url}`,
    `${both("Управление", "Control")}: ${controlUrl}`,
    `${both("Ключ доступа", "Access key")}: ${accessKey}`,
  ];
}

const scenarioDescriptions: Record<ScenarioName, string> = {
  demo: both("14\u00a0дней, приходят SMS", "14 days, SMS keep arriving"),
  trial: both("тестовый период, 14\u00a0дней", "trial, 14 days"),
  "last-day": both("тестовый период заканчивается сегодня", "the trial ends today"),
  ended: both("тестовый период закончился", "the trial has ended"),
  paid: both("платный тариф", "a paid tariff"),
  blocked: both("ограничение по договору", "a contract restriction"),
  "blocked-unknown": both("блокировка с неизвестной причиной", "a block of unknown cause"),
  "blocked-several": both("две блокировки", "two blocks"),
  "unread-120": both("120\u00a0непрочитанных SMS", "120 unread SMS"),
  "unfinished-setup": both("регистрация не завершена", "setup is not finished"),
  "tfa-on": both("двухфакторная аутентификация включена, ПИН-код 1234", "two-factor is on, PIN 1234"),
  "low-balance": both("баланс 412,30\u00a0₽, ниже порога", "a balance of 412.30 ₽, below the limit"),
  negative: both("баланс отрицательный", "a negative balance"),
  "no-right-to-balance": both("ключу баланс не\u00a0виден", "the key may not see the balance"),
};

/** What `--help` prints. */
export function helpText(): string {
  const scenarios = scenarioNames.map((name) => `  ${name.padEnd(21)}${scenarioDescriptions[name]}`);
  return [
    both("Имитация API Плюсофона на этом компьютере", "The Plusofon API, simulated on this computer"),
    "",
    "npm run simulator -- [--scenario=NAME] [--fault=[CALL:]NAME]… [--port=N] [--control-port=N] [--help]",
    "",
    both("Сценарии", "Scenarios"),
    ...scenarios,
    "",
    `${both("Сбои", "Faults")} (CALL: ${simulatedCalls.join(", ")})`,
    ...faultNames.map((name) => `  ${name}`),
  ].join("\n");
}
