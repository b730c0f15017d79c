import type { AccountStanding } from "../../contract/accounts/account-standing";
import { balanceFacts } from "../../contract/accounts/balance";
import { policyOf } from "../../contract/failure-policy";
import type { Reading } from "../../contract/reading";
import { shorten } from "../../contract/shorten";
import type { Block } from "../../contract/snapshot";
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
 * The most pressing fact about `account`, by the first reason of its standing; of a calm account its
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
  const { customer } = account.snapshot;
  const { age, trial } = standing;
  const alarm = (
    name: "block" | "key" | "connection" | "failure" | "stale",
    tone: "bad" | "warning" = "warning",
  ) => ({ text: texts.t(`accounts.alarm.${name}`), tone }) as const;
  const ageFact = sentenceStart(ageText(texts, age, now));
  const trouble = accountTrouble(account);
  const troubleTitle = trouble === null ? "" : failureText(texts, trouble).title;
  const [reason] = standing.reasons;
  switch (reason) {
    case "blocked": {
      const names = customer.blocks.state === "known" ? blockNames(texts, customer.blocks.value) : [];
      return { fact: sentenceStart(names.join(", ")), alarm: alarm("block", "bad"), about: "block" };
    }
    case "key-lacking":
    case "key-refused":
      return { fact: troubleTitle, alarm: alarm("key"), about: "trouble" };
    case "balance-negative":
    case "balance-low":
      return balanceSummary(account, texts);
    case "failed": {
      if (trouble?.kind === "network") return { fact: ageFact, alarm: alarm("connection"), about: "age" };
      const isUnanswered = trouble !== null && policyOf(trouble).isUnanswered;
      return { fact: troubleTitle, alarm: alarm(isUnanswered ? "connection" : "failure"), about: "trouble" };
    }
    case "never-read":
      return { fact: account.isChecking ? texts.t("window.loading") : ageFact, alarm: null, about: "age" };
    case "stale":
      return { fact: ageFact, alarm: alarm("stale"), about: "age" };
    case "incomplete": {
      const gap = gapOf(customer.blocks, trial, texts);
      return gap === null
        ? restSummary(account, trial, now, texts)
        : { fact: gap, alarm: null, about: "rest" };
    }
    default:
      return restSummary(account, trial, now, texts);
  }
}

/** What is unknown that could be urgent; null: nothing like that. */
function gapOf(blocks: Reading<Block[]>, trial: TrialStatus, texts: Texts): string | null {
  if (blocks.state === "unknown") return blocksText(texts, blocks);
  return trial.state === "unknown" ? trialText(texts, trial) : null;
}

function restSummary(account: AccountState, trial: TrialStatus, now: number, texts: Texts): AccountSummary {
  if (trial.state !== "none" && trial.state !== "unknown") return trialSummary(trial, now, texts);
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

function balanceSummary({ snapshot, balanceWarnBelow }: AccountState, texts: Texts): AccountSummary {
  const facts = balanceFacts(snapshot.balance, balanceWarnBelow);
  if (facts.state !== "known") return { fact: "", alarm: null, about: "balance" };
  const tone = facts.value.level === "negative" ? "bad" : "warning";
  const alarm = { text: moneyText(texts, facts.value.amount), tone } as const;
  return { fact: shortBalanceText(texts, facts.value) ?? "", alarm, about: "balance" };
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
