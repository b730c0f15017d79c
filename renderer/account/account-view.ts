import { customerAge } from "../../contract/accounts/account-age";
import { isKeyLacking } from "../../contract/accounts/key-place";
import { type Age, pollIntervalMs } from "../../contract/age";
import type { Reading } from "../../contract/reading";
import type { Settings } from "../../contract/settings/settings";
import { shorten } from "../../contract/shorten";
import type { Tariff } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
import { accountTitle, ageText, unreadCount } from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";
import { type TfaView, tfaView } from "../two-factor/tfa-view";
import { type BalanceView, balanceView } from "./balance-view";
import { type FailureView, failureView } from "./failure-view";
import { type HeroView, heroView } from "./hero-view";

/** The longest part of a tariff that is shown, in graphemes. Source: docs/api-behaviour.md, D7. */
const tariffMaxGraphemes = 80;
/** A longer tariff does not fit beside the unread SMS, in characters. */
const longTariff = 36;

/** Everything that the account screen shows, in words. */
export type AccountView = {
  title: string;
  isDemo: boolean;
  /** Why the key must be given again before anything can be read; null: a key is there. */
  keyNeeded: "missing" | "unreadable" | null;
  /** Nothing was read yet and the first reading may still come: placeholders instead of facts. */
  isLoading: boolean;
  /** The facts are shown: there is data, or it is worth saying that there is none. */
  hasFacts: boolean;
  isChecking: boolean;
  isStale: boolean;
  /** When fresh data was read, or that it is being read again; null: the hero says how old it is. */
  updated: string | null;
  hero: HeroView;
  failure: FailureView | null;
  unread: { text: string; state: "known" | "unknown" };
  /** Null: the user wants no balance. */
  balance: BalanceView | null;
  /** Null: no data. `fullText`: what was too long to be shown whole; null when nothing was. */
  tariff: { name: string; description: string | null; fullText: string | null } | null;
  /** The tariff has no room in a tile. */
  isTariffLong: boolean;
  tfa: TfaView;
  customerId: string | null;
};

/**
 * The account screen of `account`.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function accountView(
  account: AccountState,
  settings: Settings,
  now: number,
  texts: Texts,
): AccountView {
  const { customer, customerReadAt } = account.snapshot;
  const hasFailed = account.customerFailure !== null;
  const age = customerAge(account, now, pollIntervalMs(settings));
  const keyNeeded = isKeyLacking(account.keyPlace) ? account.keyPlace : null;
  const tariff = tariffView(customer.tariff, texts);
  const hasData = customerReadAt !== null || account.snapshot.tfaReadAt !== null;
  const isLoading = keyNeeded === null && !hasData && !hasFailed && account.checkedAt === null;
  const hero = heroView(account, settings, now, texts);
  const tfa = tfaView(account, now, settings, texts);
  const balance = balanceView(account, settings, now, texts);
  const ageLabel = sentenceStart(ageText(texts, age, now));
  return {
    title: accountTitle(texts, account),
    isDemo: account.isDemo,
    keyNeeded,
    isLoading,
    hasFacts: hasData || (keyNeeded === null && !isLoading),
    isChecking: account.isChecking,
    isStale: age.state === "stale",
    updated: updatedText(account, age, now, texts),
    hero,
    failure: failureView(account.customerFailure, keyNeeded !== null, texts),
    unread: unreadView(customer.unreadSms, texts),
    // What the hero says is not said once more.
    balance: balance && {
      ...balance,
      ageLabel: balance.ageLabel === ageLabel ? null : balance.ageLabel,
      note: hero.verdict.startsWith("balance-") ? null : balance.note,
    },
    tariff,
    isTariffLong: tariff !== null && (tariff.name.length > longTariff || /\S{12}/.test(tariff.name)),
    tfa: tfa.ageLabel === ageLabel ? { ...tfa, ageLabel: null } : tfa,
    customerId: customer.customerId.state === "known" ? customer.customerId.value : null,
  };
}

function updatedText(account: AccountState, age: Age, now: number, texts: Texts): string | null {
  // What is old is never shown without saying so, not even for the length of a check.
  if (age.state === "stale") return null;
  if (account.isChecking) return sentenceStart(texts.t("fact.age.updating"));
  if (age.state === "never") return null;
  return texts.t("window.updatedAt", { time: localMoment(texts, age.readAt, now) });
}

function unreadView(unread: Reading<number>, texts: Texts): AccountView["unread"] {
  if (unread.state !== "known") return { text: texts.t("fact.noData"), state: "unknown" };
  return { text: unreadCount(texts, unread.value), state: "known" };
}

function tariffView(tariff: Reading<Tariff>, texts: Texts): AccountView["tariff"] {
  if (tariff.state !== "known") return null;
  const { name, description } = tariff.value;
  const main = name ?? description;
  if (main === null) return null;
  const rest = name === null ? null : description;
  const shown = {
    name: shorten(main, tariffMaxGraphemes),
    description: rest === null ? null : shorten(rest, tariffMaxGraphemes),
  };
  if (shown.name === main && shown.description === rest) return { ...shown, fullText: null };
  const fullText = rest === null ? main : texts.t("fact.tariff.named", { name: main, description: rest });
  return { ...shown, fullText };
}
