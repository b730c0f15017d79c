import type { Failure } from "../../contract/failure";
import type { HistoryEntry } from "../../contract/history";
import { trialAt } from "../../contract/trial";
import { changeLine } from "../../locales/change-texts";
import { localMoment, timeText } from "../../locales/dates";
import {
  agedBlocksText,
  agedTfaText,
  balanceText,
  failureMessage,
  readAtText,
  setupText,
  tariffText,
  trialText,
  unreadText,
} from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { StatusReading } from "./report";

/** A reading in lines for people, most important first. `now`: milliseconds since 1970. */
export function statusText(reading: StatusReading, now: number, texts: Texts): string {
  const { label, snapshot, failures, balanceWarnBelow, customerAge, tfaAge } = reading;
  const { customer, customerReadAt, tfa } = snapshot;
  const { customerId } = customer;
  const name =
    customerId.state === "known"
      ? texts.t("status.customer", { id: customerId.value })
      : texts.t("status.customer-unknown");
  const lines = [
    label === "" ? name : `${label} · ${name}`,
    agedBlocksText(texts, customer.blocks, customerAge, now),
    trialText(texts, trialAt(customer.trial, customerReadAt, now)),
    unreadText(texts, customer.unreadSms),
    balanceText(texts, snapshot.balance, balanceWarnBelow),
    tariffText(texts, customer.tariff),
    setupText(texts, customer.isSetupComplete),
    agedTfaText(texts, tfa, tfaAge, now),
    customerAge.state === "stale" ? readAtText(texts, customerAge, now) : null,
    texts.t("status.checked-at", { time: timeText(now) }),
    // That a key has no right to the balance is not worth telling each time.
    ...failures.filter(({ call }) => call !== "balance").map((failed) => failureText(failed, texts)),
  ];
  return lines.filter((line) => line !== null).join("\n");
}

/** A failure in one line, with a second for what the server said. */
export function failureText(failed: Failure, texts: Texts, message = failureMessage(texts, failed)): string {
  const { serverMessage } = failed;
  const said = serverMessage === null ? [] : [texts.t("status.server-said", { message: serverMessage })];
  return [message, ...said].join("\n");
}

/** What happened to an account, a line for each entry, in their order. `now`: milliseconds since 1970. */
export function historyText(entries: readonly HistoryEntry[], now: number, texts: Texts): string {
  if (entries.length === 0) return texts.t("status.history-empty");
  const lines = entries.map(({ change }) =>
    texts.t("status.history-line", {
      time: localMoment(texts, change.at, now),
      change: changeLine(texts, change),
    }),
  );
  return lines.join("\n");
}
