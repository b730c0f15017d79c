import type { AccountStanding } from "../../contract/accounts/account-standing";
import { type BalanceFacts, balanceFacts } from "../../contract/accounts/balance";
import { policyOf } from "../../contract/failure-policy";
import { shorten } from "../../contract/shorten";
import type { AccountState } from "../../contract/state";
import { type TrialStatus, trialUrgency } from "../../contract/trial";
import { moscowDayText } from "../../locales/dates";
import {
  accountTrouble,
  ageText,
  blockNames,
  blocksText,
  failureText,
  moneyText,
  setupText,
  shortBalanceText,
  tariffText,
  trialText,
} from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";

/** What a row says of an account. */
export type AccountSummary = {
  /** The most pressing fact. */
  fact: string;
  /** What is wrong or about to be, in a word or two; null: nothing is. */
  alarm: { text: string; tone: "bad" | "warning" } | null;
  /** What it is about, so that the row does not say the same again. */
  about: "block" | "trouble" | "trial" | "balance" | "age" | "rest";
};

/** The maximum length of a tariff's name in a row, in graphemes: beyond that it would fill the list. */
const tariffMaxGraphemes = 40;

/**
 * The most pressing fact about `account`, in the order of {@link AccountStanding}'s urgency; of a calm account its
 * trial, else its tariff.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function accountSummary(
  account: AccountState,
  standing: AccountStanding,
  now: number,
  texts: Texts,
): AccountSummary {
  const { customer, customerReadAt } = account.snapshot;
  const { age, trial } = standing;
  const alarm = (
    name: "block" | "key" | "connection" | "failure" | "stale",
    tone: "bad" | "warning" = "warning",
  ) => ({ text: texts.t(`accounts.alarm.${name}`), tone }) as const;
  const ageFact = sentenceStart(ageText(texts, age, now));
  if (customer.blocks.state === "known" && customer.blocks.value.length > 0) {
    const names = blockNames(texts, customer.blocks.value).join(", ");
    return { fact: sentenceStart(names), alarm: alarm("block", "bad"), about: "block" };
  }
  const trouble = accountTrouble(account);
  const troubleTitle = trouble === null ? "" : failureText(texts, trouble).title;
  if (standing.status === "key-refused") {
    return { fact: troubleTitle, alarm: alarm("key"), about: "trouble" };
  }
  if (isTrialLast(trial)) return trialSummary(trial, now, texts);
  const balance = balanceFacts(account.snapshot.balance, account.balanceWarnBelow);
  const shortBalance = balance.state === "known" ? balanceSummary(balance.value, texts) : null;
  if (shortBalance !== null) return shortBalance;
  if (trouble?.kind === "network") return { fact: ageFact, alarm: alarm("connection"), about: "age" };
  if (trouble !== null) {
    const name = policyOf(trouble).isUnanswered ? "connection" : "failure";
    return { fact: troubleTitle, alarm: alarm(name), about: "trouble" };
  }
  if (customerReadAt === null && account.isChecking) {
    return { fact: texts.t("window.loading"), alarm: null, about: "age" };
  }
  if (age.state !== "fresh") {
    return { fact: ageFact, alarm: age.state === "never" ? null : alarm("stale"), about: "age" };
  }
  const gap =
    customer.blocks.state === "unknown"
      ? blocksText(texts, customer.blocks)
      : trial.state === "unknown"
        ? trialText(texts, trial)
        : null;
  if (gap !== null) return { fact: gap, alarm: null, about: "rest" };
  if (trial.state !== "none") return trialSummary(trial, now, texts);
  return { fact: calmFact(account, texts), alarm: null, about: "rest" };
}

/** The days left of the trial where it is clear what they are of: «12 дней»; empty: there are none, or none are known. */
export function daysText(trial: TrialStatus, texts: Texts): string {
  if (trial.state === "ended") return texts.t("accounts.trialEnded");
  if (trial.daysLeft === null) return "";
  return trial.daysLeft === 0
    ? texts.t("accounts.lastDay")
    : texts.t("accounts.days", { days: trial.daysLeft });
}

function trialSummary(trial: TrialStatus, now: number, texts: Texts): AccountSummary {
  const date = trial.endsAt === null ? null : moscowDayText(texts, trial.endsAt, now);
  const fact = date === null ? texts.t("accounts.trial") : texts.t("accounts.trialUntil", { date });
  const isNear = isTrialLast(trial) || (trial.daysLeft !== null && trialUrgency(trial.daysLeft) === "days");
  return { fact, alarm: isNear ? { text: daysText(trial, texts), tone: "warning" } : null, about: "trial" };
}

/** Null: there is enough. */
function balanceSummary(facts: BalanceFacts, texts: Texts): AccountSummary | null {
  const fact = shortBalanceText(texts, facts);
  if (fact === null) return null;
  const tone = facts.level === "negative" ? "bad" : "warning";
  return { fact, alarm: { text: moneyText(texts, facts.amount), tone }, about: "balance" };
}

function calmFact({ snapshot: { customer } }: AccountState, texts: Texts): string {
  const setup = setupText(texts, customer.isSetupComplete);
  if (setup !== null) return setup;
  if (customer.tariff.state !== "known") return tariffText(texts, customer.tariff);
  const name = customer.tariff.value.name ?? customer.tariff.value.description ?? "";
  return texts.t("accounts.tariff", { name: shorten(name, tariffMaxGraphemes) });
}

function isTrialLast(trial: TrialStatus): boolean {
  return trial.state === "ended" || (trial.daysLeft !== null && trialUrgency(trial.daysLeft) === "last");
}
