import { balanceAge } from "../../contract/accounts/account-age";
import { type BalanceFacts, type BalanceLevel, balanceFacts } from "../../contract/accounts/balance";
import { pollIntervalMs } from "../../contract/age";
import type { Settings } from "../../contract/settings/settings";
import type { AccountState } from "../../contract/state";
import { ageText, failureDetails, failureText, moneyText } from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";

/** The balance as its tile shows it. */
export type BalanceView = {
  /** Null: not known. */
  amount: string | null;
  /** Null: not known. */
  level: BalanceLevel | null;
  /** What is wrong with the amount; null: nothing is. */
  note: string | null;
  /** How old it is; null: it is fresh. */
  ageLabel: string | null;
  /** Why the newest reading of it failed, a sentence each; empty: it did not. */
  details: string[];
};

/**
 * The balance of `account`; null: the user wants none.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function balanceView(
  account: AccountState,
  settings: Settings,
  now: number,
  texts: Texts,
): BalanceView | null {
  const { snapshot, balanceWarnBelow, balanceFailure } = account;
  if (balanceWarnBelow === null) return null;
  const details =
    balanceFailure === null
      ? []
      : [failureText(texts, balanceFailure).title, ...failureDetails(texts, balanceFailure)];
  const facts = balanceFacts(snapshot.balance, balanceWarnBelow);
  if (facts.state !== "known") return { amount: null, level: null, note: null, ageLabel: null, details };
  const age = balanceAge(account, now, pollIntervalMs(settings));
  return {
    // With a word joiner: no line ends after the minus of «−₽40».
    amount: moneyText(texts, facts.value.amount).replace("\u2212\u20bd", "\u2212\u2060\u20bd"),
    level: facts.value.level,
    note: noteOf(facts.value, texts),
    ageLabel: age.state === "stale" ? sentenceStart(ageText(texts, age, now)) : null,
    details,
  };
}

function noteOf({ level, warnBelow }: BalanceFacts, texts: Texts): string | null {
  if (level === "negative") return texts.t("window.balance.negative");
  return level === "low" ? texts.t("window.balance.below", { limit: moneyText(texts, warnBelow) }) : null;
}
