import { known, none, type Reading, unknown } from "../../contract/reading";
import type { Block } from "../../contract/snapshot";
import {
  agedBlocksText,
  agedTfaText,
  readAtText,
  setupText,
  tariffText,
  trialText,
  unreadText,
} from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { StatusAges, StatusFailure, StatusReport } from "./report";

/**
 * The report in lines for people, most important first, without a final line break.
 *
 * @param ages how old what was read is: a cache may have given a stale response
 * @param now milliseconds since 1970
 */
export function statusText(report: StatusReport, ages: StatusAges, now: number, texts: Texts): string {
  if (!report.ok) return failureLines(report.failure, texts).join("\n");
  const { account, tariff, trial, setupComplete, tfa } = report;
  const customer =
    account.customerId === null
      ? texts.t("status.customer-unknown")
      : texts.t("status.customer", { id: account.customerId });
  const setup = setupText(texts, maybe(setupComplete));
  const lines = [
    account.label === "" ? customer : `${account.label} · ${customer}`,
    agedBlocksText(texts, blocksOf(report), ages.customer, now),
    trialText(texts, trial),
    unreadText(texts, maybe(report.unreadSms)),
    tariffText(texts, maybe(tariff)),
    ...(setup === null ? [] : [setup]),
    agedTfaText(texts, tfa === "unknown" ? unknown : known(tfa === "on"), ages.tfa, now),
    ...(ages.customer.state === "stale" ? [readAtText(texts, ages.customer, now)] : []),
    texts.t("status.checked-at", { time: localTime(now, texts) }),
    ...report.failures.flatMap((failed) => failureLines(failed, texts)),
  ];
  return lines.join("\n");
}

function failureLines(failed: StatusFailure, texts: Texts): string[] {
  const said = failed.serverMessage;
  return said === null
    ? [failed.message]
    : [failed.message, texts.t("status.server-said", { message: said })];
}

function blocksOf(report: StatusReport & { ok: true }): Reading<Block[]> {
  const { state, types } = report.blocks;
  if (state !== "blocked") return state === "none" ? none : unknown;
  return known(types.length === 0 ? [{ type: null }] : types.map((type) => ({ type })));
}

function maybe<T>(value: T | null): Reading<T> {
  return value === null ? unknown : known(value);
}

function localTime(now: number, texts: Texts): string {
  return new Intl.DateTimeFormat(texts.language, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(now);
}
