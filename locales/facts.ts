import { type BalanceFacts, balanceFacts } from "../contract/accounts/balance";
import type { Age } from "../contract/age";
import { assertNever } from "../contract/assert-never";
import { blockCode } from "../contract/block-code";
import type { Failure } from "../contract/failure";
import { roubleKopecks } from "../contract/money";
import { failure } from "../contract/new-failure";
import type { Reading } from "../contract/reading";
import { shorten } from "../contract/shorten";
import type { AmountReading, Block, Tariff } from "../contract/snapshot";
import type { AccountState } from "../contract/state";
import type { TrialStatus } from "../contract/trial";
import { ageText, dateText, localMoment } from "./dates";
import type { Texts } from "./texts";

// The texts for facts, in one place: menu, tooltip, window, notifications and `--status` use the same.
export { ageText, dateText, dateTimeText, readAtText } from "./dates";
export { failureDetails, failureMessage, failureText } from "./failure-texts";

/** The maximum length of a tariff that is shown, in graphemes. Source: docs/api-behaviour.md, D7. */
const tariffMaxGraphemes = 80;
/** Source: docs/api-behaviour.md, D33. */
const shownBlocks = 10;

/** A sentence about the trial: «Тестовый период: осталось 14 дней, до 31.12.2022». */
export function trialText(texts: Texts, trial: TrialStatus): string {
  switch (trial.state) {
    case "running": {
      const days = trial.daysLeft;
      if (days === null) return texts.t("fact.trial.unknown");
      const { endsAt } = trial;
      if (endsAt === null || Number.isNaN(Date.parse(endsAt))) return texts.t("fact.trial.running", { days });
      return texts.t("fact.trial.runningUntil", { days, date: dateText(texts, endsAt) });
    }
    case "ends-today":
      return texts.t("fact.trial.endsToday");
    case "ended":
      return texts.t("fact.trial.ended");
    case "none":
      return texts.t("fact.trial.none");
    case "unknown":
      return texts.t("fact.trial.unknown");
    default:
      return assertNever(trial.state);
  }
}

/** The trial where it is clear that it is the trial: «осталось 14 дней». */
export function trialShortText(texts: Texts, trial: TrialStatus): string {
  switch (trial.state) {
    case "running":
      if (trial.daysLeft === null) return texts.t("fact.noData");
      return texts.t("fact.trialShort.running", { days: trial.daysLeft });
    case "ends-today":
      return texts.t("fact.trialShort.endsToday");
    case "ended":
      return texts.t("fact.trialShort.ended");
    case "none":
      return texts.t("fact.trialShort.none");
    case "unknown":
      return texts.t("fact.noData");
    default:
      return assertNever(trial.state);
  }
}

/** A sentence about the blocks, with the cause of each as far as it is known. */
export function blocksText(texts: Texts, blocks: Reading<Block[]>): string {
  if (blocks.state === "unknown") return texts.t("fact.block.unknown");
  if (blocks.state === "none" || blocks.value.length === 0) return texts.t("fact.block.none");
  const all = blockNames(texts, blocks.value);
  const names = all.slice(0, shownBlocks).join(", ");
  const more = all.length - shownBlocks;
  if (more > 0) return texts.t("fact.block.severalMore", { names, more });
  if (all.length > 1) return texts.t("fact.block.several", { names });
  const isCode = blocks.value.some((block) => block.type !== "agreement" && blockCode(block) !== null);
  return texts.t(isCode ? "fact.block.oneCoded" : "fact.block.oneNamed", { name: names });
}

/**
 * {@link blocksText} of data of this age: that there are none is said of old data in the past, with its time.
 *
 * @param now milliseconds since 1970
 */
export function agedBlocksText(texts: Texts, blocks: Reading<Block[]>, age: Age, now: number): string {
  if (!wereNoBlocks(blocks, age)) return blocksText(texts, blocks);
  return texts.t("fact.block.noneAsOf", { time: localMoment(texts, age.readAt, now) });
}

/** There were no blocks when the data was read, which is too long ago to say that there are none. */
export function wereNoBlocks(blocks: Reading<Block[]>, age: Age): age is Age & { state: "stale" } {
  const hadNone = blocks.state === "none" || (blocks.state === "known" && blocks.value.length === 0);
  return hadNone && age.state === "stale";
}

/** The text of each block's cause, each once; its code where only that is known. */
export function blockNames(texts: Texts, blocks: Block[]): string[] {
  return [...new Set(blocks.map((block) => blockName(texts, block)))];
}

function blockName(texts: Texts, block: Block): string {
  if (block.type === "agreement") return texts.t("fact.block.agreement");
  const code = blockCode(block);
  return code === null ? texts.t("fact.block.noCause") : texts.t("fact.block.code", { code });
}

/** «Непрочитанных SMS: 3», in the one form that is right with every number. */
export function unreadText(texts: Texts, unread: Reading<number>): string {
  if (unread.state !== "known") return texts.t("fact.unread.unknown");
  if (unread.value === 0) return texts.t("fact.unread.none");
  return texts.t("fact.unread.some", { count: unreadCount(texts, unread.value) });
}

/** The number of unread SMS; `999+` where it is beyond exact counting. Source: docs/api-behaviour.md, D43. */
export function unreadCount(texts: Texts, count: number): string {
  return count >= Number.MAX_SAFE_INTEGER ? "999+" : numberText(texts, count);
}

/** Whether two-factor authentication is on. */
export function tfaText(texts: Texts, tfa: Reading<boolean>): string {
  if (tfa.state !== "known") return texts.t("fact.tfa.unknown");
  return texts.t(tfa.value ? "fact.tfa.on" : "fact.tfa.off");
}

/**
 * {@link tfaText}; where it is old, of when: it has a call of its own, which may fail alone.
 *
 * @param now milliseconds since 1970
 */
export function agedTfaText(texts: Texts, tfa: Reading<boolean>, age: Age, now: number): string {
  const fact = tfaText(texts, tfa);
  if (tfa.state !== "known" || age.state !== "stale") return fact;
  return texts.t("fact.asOf", { fact, time: ageText(texts, age, now) });
}

/** «1 255,50 ₽»; whole roubles without kopecks. */
export function moneyText(texts: Texts, kopecks: number): string {
  return roublesText(texts, kopecks / roubleKopecks, { trailingZeroDisplay: "stripIfInteger" });
}

/** An amount where there is little room: «12 тыс. ₽», `₽12K`. */
export function compactMoneyText(texts: Texts, kopecks: number): string {
  const roubles = kopecks / roubleKopecks;
  const notation = Math.abs(roubles) < 10_000 ? "standard" : "compact";
  return roublesText(texts, roubles, { notation, maximumSignificantDigits: 4 });
}

function roublesText(texts: Texts, roubles: number, options: Intl.NumberFormatOptions): string {
  const currency = { style: "currency", currency: "RUB", currencyDisplay: "narrowSymbol" } as const;
  return numberFormat(texts, { ...currency, ...options })
    .format(roubles)
    .replace("-", "\u2212");
}

/** «Баланс ниже 500 ₽»; null: there is enough. */
export function shortBalanceText(texts: Texts, { level, warnBelow }: BalanceFacts): string | null {
  if (level === "negative") return texts.t("fact.balance.isNegative");
  return level === "low" ? texts.t("notification.balance.low", { limit: moneyText(texts, warnBelow) }) : null;
}

/**
 * «Баланс: 1 255,50 ₽», a negative one in words too, one below `warnBelow` (kopecks) with that limit; null where it is
 * not known, which many keys may not, or not wanted.
 */
export function balanceText(texts: Texts, balance: AmountReading, warnBelow: number | null): string | null {
  const facts = balanceFacts(balance, warnBelow);
  if (facts.state !== "known") return null;
  const { level } = facts.value;
  const [amount, limit] = [moneyText(texts, facts.value.amount), moneyText(texts, facts.value.warnBelow)];
  if (level === "low") return texts.t("fact.balance.low", { amount, limit });
  return texts.t(level === "negative" ? "fact.balance.negative" : "fact.balance.known", { amount });
}

/**
 * {@link balanceText}; where it is old, of when: it has a call of its own, which may fail alone.
 *
 * @param now milliseconds since 1970
 */
export function agedBalanceText(
  texts: Texts,
  { snapshot, balanceWarnBelow }: AccountState,
  age: Age,
  now: number,
): string | null {
  const fact = balanceText(texts, snapshot.balance, balanceWarnBelow);
  if (fact === null || age.state !== "stale") return fact;
  return texts.t("fact.asOf", { fact, time: ageText(texts, age, now) });
}

/** «Тариф: Тестовый (Облачная АТС)», the tariff itself shortened to 80 graphemes. */
export function tariffText(texts: Texts, tariff: Reading<Tariff>): string {
  if (tariff.state !== "known") return texts.t("fact.tariff.unknown");
  const { name, description } = tariff.value;
  const whole =
    name !== null && description !== null
      ? texts.t("fact.tariff.named", { name, description })
      : (name ?? description);
  if (whole === null) return texts.t("fact.tariff.unknown");
  return texts.t("fact.tariff.known", { tariff: shorten(whole, tariffMaxGraphemes) });
}

/** «Регистрация не завершена»; null when it is complete, and also when that is not known. */
export function setupText(texts: Texts, isSetupComplete: Reading<boolean>): string | null {
  const isIncomplete = isSetupComplete.state === "known" && !isSetupComplete.value;
  return isIncomplete ? texts.t("fact.setup.incomplete") : null;
}

/** A number where there is little room: `1,2 млн`, `1.2M`. */
export function compactNumberText(texts: Texts, value: number): string {
  if (value < 10_000) return numberText(texts, value);
  return numberFormat(texts, { notation: "compact" }).format(value);
}

/** A number with its thousands apart: «1 234» with a no-break space, `1,234` in English. */
export function numberText(texts: Texts, value: number): string {
  return numberFormat(texts, {}).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it. */
function numberFormat({ language }: Texts, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(language, options);
  numberFormats.set(key, format);
  return format;
}

/** The name of an account: the user's own, else by its customer id. */
export function accountTitle(texts: Texts, account: AccountState): string {
  const label = account.label.trim();
  if (account.isDemo) {
    return label === "" ? texts.t("fact.account.demo") : texts.t("fact.account.demoNamed", { label });
  }
  if (label !== "") return label;
  const { customerId } = account.snapshot.customer;
  if (customerId.state !== "known") return texts.t("fact.account.unknown");
  return texts.t("fact.account.customer", { id: customerId.value });
}

/**
 * The failure that keeps an account from being current; null when there is none. A two-factor state that can't be
 * read is not one: it never hides the rest.
 */
export function accountTrouble(account: AccountState): Failure | null {
  if (account.customerFailure !== null) return account.customerFailure;
  if (account.keyPlace === "unreadable") return failure("vault");
  return account.keyPlace === "missing" ? failure("no-account") : null;
}
