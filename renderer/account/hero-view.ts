import {
  type AccountReason,
  type AccountStanding,
  accountStanding,
} from "../../contract/accounts/account-standing";
import { balanceFacts } from "../../contract/accounts/balance";
import { pollIntervalMs } from "../../contract/age";
import { assertNever } from "../../contract/assert-never";
import type { Settings } from "../../contract/settings/settings";
import type { AccountState } from "../../contract/state";
import type { TrialStatus } from "../../contract/trial";
import { moscowDayText } from "../../locales/dates";
import {
  agedBlocksText,
  ageText,
  blockNames,
  blocksText,
  numberText,
  setupText,
  shortBalanceText,
  trialShortText,
  trialText,
  wereNoBlocks,
} from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";
import type { IconName } from "../ui/icons";

/** Source: docs/api-behaviour.md, D33. */
const maxListedBlocks = 10;
/** The ring is full at this many days and more: the documented trial's length. Source: specification, sample. */
const fullRingDays = 14;

/** What the account screen says first. `calm`: everything is known, current, and well. */
export type Verdict = AccountReason | "calm";

/** The trial as a ring that runs out. */
type RingView = {
  /** From 0 to 1. */
  remaining: number;
  /** The days, where nothing else shows them; null: the ring has an icon. */
  days: { count: string; unit: string; spoken: string } | null;
};

/** The hero of the account screen: one verdict, what more there is to say, and what to do. */
export type HeroView = {
  verdict: Verdict;
  /** Every reason that holds, the verdict first; empty: calm. */
  reasons: AccountReason[];
  tone: "bad" | "warning" | "info" | "good" | "quiet";
  icon: IconName;
  /** Null: there is no trial to draw, or something else comes before it. */
  ring: RingView | null;
  title: string;
  /** What the title does not say, in short lines. */
  lines: string[];
  /** The causes of several blocks, each a line. */
  causes: string[];
  action: "cabinet" | "choose-tariff" | null;
};

const looks: Record<Verdict, Pick<HeroView, "tone" | "icon" | "action">> = {
  blocked: { tone: "bad", icon: "block", action: "cabinet" },
  "key-lacking": { tone: "warning", icon: "key", action: null },
  "key-refused": { tone: "warning", icon: "key", action: null },
  "trial-ended": { tone: "warning", icon: "hourglass", action: "choose-tariff" },
  "trial-last": { tone: "warning", icon: "warning", action: "choose-tariff" },
  "balance-negative": { tone: "warning", icon: "coin", action: "cabinet" },
  "balance-low": { tone: "warning", icon: "coin", action: "cabinet" },
  failed: { tone: "quiet", icon: "warning", action: null },
  "never-read": { tone: "quiet", icon: "question", action: null },
  stale: { tone: "quiet", icon: "clock", action: null },
  "trial-days": { tone: "warning", icon: "warning", action: "choose-tariff" },
  "setup-incomplete": { tone: "info", icon: "info", action: "cabinet" },
  incomplete: { tone: "quiet", icon: "question", action: null },
  "trial-week": { tone: "info", icon: "hourglass", action: "choose-tariff" },
  calm: { tone: "good", icon: "check", action: null },
};

/**
 * The hero of `account`.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function heroView(account: AccountState, settings: Settings, now: number, texts: Texts): HeroView {
  const standing = accountStanding(account, now, pollIntervalMs(settings));
  const { reasons } = standing;
  const verdict: Verdict = reasons[0] ?? "calm";
  const isTrialVerdict = verdict.startsWith("trial-");
  const ring = verdict === "blocked" ? null : ringView(standing.trial, isTrialVerdict, texts);
  const names = verdict === "blocked" ? causesOf(account, texts) : [];
  const isOneCause = names.length === 1;
  const subject: Subject = { account, standing, verdict, now, texts };
  return {
    verdict,
    reasons,
    ...looks[verdict],
    ring,
    title: titleOf(subject),
    lines: [
      ...(isOneCause ? names : []),
      ...adviceOf(subject),
      ...ageLines(subject),
      ...blockLines(subject),
      ...trialLines(subject, ring),
      ...setupLines(subject),
    ],
    causes: isOneCause ? [] : names,
  };
}

type Subject = {
  account: AccountState;
  standing: AccountStanding;
  verdict: Verdict;
  now: number;
  texts: Texts;
};

function titleOf({ account, standing: { trial, age }, verdict, texts }: Subject): string {
  switch (verdict) {
    case "blocked":
      return texts.t("window.verdict.blocked");
    case "key-lacking":
      if (account.keyPlace === "missing") return texts.t("window.verdict.noKey");
      return texts.t(age.state === "never" ? "window.verdict.noData" : "window.verdict.stale");
    case "key-refused":
    case "failed":
    case "never-read":
    case "stale":
      return texts.t(age.state === "never" ? "window.verdict.noData" : "window.verdict.stale");
    case "trial-ended":
      return trialText(texts, trial);
    case "trial-last":
    case "trial-days":
    case "trial-week":
      if (trial.daysLeft === 0) return texts.t("window.verdict.lastDay");
      return sentenceStart(trialShortText(texts, trial));
    case "balance-negative":
    case "balance-low":
      return balanceTitle(account, texts);
    case "setup-incomplete":
      return texts.t("fact.setup.incomplete");
    case "incomplete":
      return texts.t("window.verdict.incomplete");
    case "calm":
      return texts.t("window.verdict.calm");
    default:
      return assertNever(verdict);
  }
}

function balanceTitle({ snapshot, balanceWarnBelow }: AccountState, texts: Texts): string {
  const facts = balanceFacts(snapshot.balance, balanceWarnBelow);
  return (facts.state === "known" ? shortBalanceText(texts, facts.value) : null) ?? "";
}

/** The cause of each block, in words; of more than can be listed the number of the others too. */
function causesOf(account: AccountState, texts: Texts): string[] {
  const { blocks } = account.snapshot.customer;
  if (blocks.state !== "known") return [];
  const names = blockNames(texts, blocks.value).map(sentenceStart);
  const more = names.length - maxListedBlocks;
  if (more <= 0) return names;
  return [...names.slice(0, maxListedBlocks), texts.t("window.block.more", { count: more })];
}

/** What to do where the action alone does not say it. */
function adviceOf({ account, verdict, texts }: Subject): string[] {
  const { blocks } = account.snapshot.customer;
  const isAboutContract =
    verdict === "blocked" &&
    blocks.state === "known" &&
    blocks.value.every(({ type }) => type === "agreement");
  return isAboutContract ? [texts.t("window.block.agreement")] : [];
}

/** When old data was read, and that there were no blocks then. */
function ageLines({ account, standing: { age }, now, texts }: Subject): string[] {
  if (age.state !== "stale") return [];
  const { blocks } = account.snapshot.customer;
  if (!wereNoBlocks(blocks, age)) return [sentenceStart(ageText(texts, age, now))];
  return [agedBlocksText(texts, blocks, age, now)];
}

function blockLines({ account, standing: { age }, texts }: Subject): string[] {
  const { blocks } = account.snapshot.customer;
  return blocks.state === "unknown" && age.state !== "never" ? [blocksText(texts, blocks)] : [];
}

/** The trial beside what the title and the ring say of it. */
function trialLines(
  { standing: { trial, age }, verdict, now, texts }: Subject,
  ring: RingView | null,
): string[] {
  switch (trial.state) {
    case "none":
      return [];
    case "unknown":
      return age.state === "never" ? [] : [trialText(texts, trial)];
    case "ended":
      return verdict === "trial-ended" ? [] : [trialText(texts, trial)];
    case "ends-today":
      return [verdict === "trial-last" ? texts.t("window.trial.period") : trialText(texts, trial)];
    case "running": {
      const date = trial.endsAt === null ? null : moscowDayText(texts, trial.endsAt, now);
      const period =
        date === null ? texts.t("window.trial.period") : texts.t("window.trial.periodUntil", { date });
      return [ring === null && trial.daysLeft !== null ? trialWithDays(trial.daysLeft, date, texts) : period];
    }
    default:
      return assertNever(trial.state);
  }
}

function trialWithDays(days: number, date: string | null, texts: Texts): string {
  if (date === null) return texts.t("fact.trial.running", { days });
  return texts.t("fact.trial.runningUntil", { days, date });
}

function setupLines({ account, verdict, texts }: Subject): string[] {
  const line = setupText(texts, account.snapshot.customer.isSetupComplete);
  return line === null || verdict === "setup-incomplete" ? [] : [line];
}

/** The ring of `trial`; null: there is nothing to draw. `isInTitle`: the title says the days. */
function ringView(trial: TrialStatus, isInTitle: boolean, texts: Texts): RingView | null {
  if (trial.state === "ended") return isInTitle ? { remaining: 0, days: null } : null;
  const { daysLeft } = trial;
  if (daysLeft === null) return null;
  const remaining = Math.min(daysLeft, fullRingDays) / fullRingDays;
  // The last day is a phrase, never the number 0.
  if (daysLeft === 0 || isInTitle) return { remaining, days: null };
  const unit = texts.t("window.trial.days", { days: daysLeft });
  return {
    remaining,
    days: { count: numberText(texts, daysLeft), unit, spoken: trialShortText(texts, trial) },
  };
}
