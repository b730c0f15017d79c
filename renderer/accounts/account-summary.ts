import type { AccountStanding } from "../../contract/accounts/account-standing";
import type { AccountState } from "../../contract/state";
import { type TrialStatus, trialUrgency } from "../../contract/trial";
import {
  accountTrouble,
  ageText,
  blocksText,
  failureText,
  setupText,
  tariffText,
  trialText,
} from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";

/** The most pressing fact about an account, and what it is about, so that the row does not repeat it. */
export type AccountSummary = {
  text: string;
  /** Something is wrong, will soon be, or neither. */
  tone: "bad" | "warning" | "calm";
  about: "block" | "trouble" | "trial" | "age" | "gap" | "rest";
};

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
  if (customer.blocks.state === "known" && customer.blocks.value.length > 0) {
    return { text: blocksText(texts, customer.blocks), tone: "bad", about: "block" };
  }
  const trouble = accountTrouble(account);
  const troubleTitle = trouble === null ? null : failureText(texts, trouble).title;
  if (troubleTitle !== null && standing.status === "key-refused") {
    return { text: troubleTitle, tone: "bad", about: "trouble" };
  }
  if (isTrialLast(trial)) return { text: trialInRow(trial, texts), tone: "bad", about: "trial" };
  if (troubleTitle !== null) return { text: troubleTitle, tone: "warning", about: "trouble" };
  if (customerReadAt === null && account.isChecking) {
    return { text: texts.t("window.loading"), tone: "calm", about: "age" };
  }
  if (age.state !== "fresh") {
    return { text: sentenceStart(ageText(texts, age, now)), tone: "warning", about: "age" };
  }
  if (customer.blocks.state === "unknown") {
    return { text: blocksText(texts, customer.blocks), tone: "warning", about: "gap" };
  }
  if (trial.state === "unknown") {
    return { text: trialInRow(trial, texts), tone: "warning", about: "gap" };
  }
  if (trial.state !== "none") {
    return {
      text: trialInRow(trial, texts),
      tone: trial.daysLeft !== null && trialUrgency(trial.daysLeft) === "days" ? "warning" : "calm",
      about: "trial",
    };
  }
  const rest = setupText(texts, customer.isSetupComplete) ?? tariffText(texts, customer.tariff);
  return { text: rest, tone: "calm", about: "rest" };
}

/** The trial is over, or in its last seven days: its days are shown whatever else there is to say. */
export function isTrialUrgent(trial: TrialStatus): boolean {
  return trial.state === "ended" || (trial.daysLeft !== null && trialUrgency(trial.daysLeft) !== "calm");
}

/** The trial in one line of a list: without its date, for which there is no room. */
export function trialInRow(trial: TrialStatus, texts: Texts): string {
  return trialText(texts, { ...trial, endsAt: null });
}

function isTrialLast(trial: TrialStatus): boolean {
  return trial.state === "ended" || (trial.daysLeft !== null && trialUrgency(trial.daysLeft) === "last");
}
