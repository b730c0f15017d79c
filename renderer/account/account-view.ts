import { customerAge } from "../../contract/accounts/account-age";
import { isKeyLacking } from "../../contract/accounts/key-place";
import { type Age, pollIntervalMs } from "../../contract/age";
import type { Reading } from "../../contract/reading";
import type { Settings } from "../../contract/settings/settings";
import { shorten } from "../../contract/shorten";
import type { CustomerInfo, Tariff } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { type TrialStatus, trialAt } from "../../contract/trial";
import { localMoment } from "../../locales/dates";
import {
  accountTitle,
  agedBlocksText,
  ageText,
  blockNames,
  setupText,
  trialText,
  unreadCount,
  wereNoBlocks,
} from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";
import { type TfaView, tfaView } from "../two-factor/tfa-view";
import { type FailureView, failureView } from "./failure-view";
import { type TrialView, trialView } from "./trial-view";

/** The longest part of a tariff that is shown, in graphemes. Source: docs/api-behaviour.md, D7. */
const tariffMaxGraphemes = 80;
/** A longer tariff does not fit beside the unread SMS, in characters. */
const longTariff = 36;
/** Source: D33. */
const listedBlocks = 10;

/** The blocks in words. */
export type BlocksView = {
  /** `was-none`: there were none when the data was read, which is long ago. */
  state: "blocked" | "none" | "was-none" | "unknown";
  text: string;
  /** When blocks were read that may be gone by now, in words; null: they are current, or the text says it. */
  asOf: string | null;
  /** Each cause, when there is more than one to list. */
  names: string[];
  /** How many causes are beyond the list. */
  unlistedCount: number;
  /** Every block is of the one documented type, for which there is better advice. */
  isAboutContract: boolean;
};

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
  /** How old the data is, that there is none yet, or that it is being read again. */
  ageLabel: string;
  failure: FailureView | null;
  blocks: BlocksView;
  trial: (TrialView & { text: string }) | null;
  unread: { text: string; state: "some" | "zero" | "unknown" };
  /** Null: no data. `fullText`: what was too long to be shown whole; null when nothing was. */
  tariff: { name: string; description: string | null; fullText: string | null } | null;
  /** Unread SMS and tariff need a line each. */
  isTariffLong: boolean;
  setupNote: string | null;
  /** The newest reading went well, and yet something of it is unknown. */
  isLacking: boolean;
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
  // What is old is never shown without saying so, not even for the length of a check.
  const isUpdating = account.isChecking && age.state !== "stale";
  const ageLabel = sentenceStart(isUpdating ? texts.t("fact.age.updating") : ageText(texts, age, now));
  const blocks = blocksView(customer.blocks, age, now, texts);
  const trial = trialCard(trialAt(customer.trial, customerReadAt, now), texts);
  const unread = unreadView(customer.unreadSms, texts);
  const tfa = tfaView(account, now, settings, texts);
  const hasUnknown =
    blocks.state === "unknown" ||
    trial?.urgency === "unknown" ||
    unread.state === "unknown" ||
    tariff === null;
  return {
    title: accountTitle(texts, account),
    isDemo: account.isDemo,
    keyNeeded,
    isLoading,
    hasFacts: hasData || (keyNeeded === null && !isLoading),
    isChecking: account.isChecking,
    isStale: age.state === "stale",
    ageLabel,
    failure: failureView(account.customerFailure, keyNeeded !== null, texts),
    blocks,
    trial,
    unread,
    tariff,
    isTariffLong: tariff !== null && (tariff.name.length > longTariff || /\S{12}/.test(tariff.name)),
    setupNote: setupText(texts, customer.isSetupComplete),
    isLacking: hasUnknown && age.state === "fresh" && keyNeeded === null,
    // What the header says of everything is not said of this once more.
    tfa: tfa.ageLabel === ageLabel ? { ...tfa, ageLabel: null } : tfa,
    customerId: customer.customerId.state === "known" ? customer.customerId.value : null,
  };
}

function blocksView(blocks: CustomerInfo["blocks"], age: Age, now: number, texts: Texts): BlocksView {
  const text = agedBlocksText(texts, blocks, age, now);
  if (blocks.state !== "known") {
    const state = wereNoBlocks(blocks, age) ? "was-none" : blocks.state;
    return { state, text, asOf: null, names: [], unlistedCount: 0, isAboutContract: false };
  }
  const time = age.state === "stale" ? localMoment(texts, age.readAt, now) : null;
  const names = blockNames(texts, blocks.value);
  const isOne = names.length === 1;
  return {
    state: "blocked",
    text: isOne ? text : texts.t("window.block.several"),
    asOf: time === null ? null : texts.t("window.block.asOf", { time }),
    names: isOne ? [] : names.slice(0, listedBlocks),
    unlistedCount: Math.max(0, names.length - listedBlocks),
    isAboutContract: blocks.value.every(({ type }) => type === "agreement"),
  };
}

function trialCard(trial: TrialStatus, texts: Texts): AccountView["trial"] {
  const view = trialView(trial, texts);
  return view === null ? null : { ...view, text: trialText(texts, trial) };
}

function unreadView(unread: Reading<number>, texts: Texts): AccountView["unread"] {
  if (unread.state !== "known") return { text: texts.t("fact.noData"), state: "unknown" };
  return { text: unreadCount(texts, unread.value), state: unread.value === 0 ? "zero" : "some" };
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
