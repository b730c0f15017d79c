import { assertNever } from "../../contract/assert-never";
import type { Change, HistoryEntry, Outcome } from "../../contract/history";
import { failure } from "../../contract/new-failure";
import { changeLine } from "../../locales/change-texts";
import { dateText, sheetTimeText } from "../../locales/dates";
import { failureText, moneyText, unreadCount } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { csvText } from "./csv";

/** A history as a table, in the order of `entries`, for the spreadsheets of the language: in Russian Excel wants `;`. */
export function historyCsv(entries: readonly HistoryEntry[], texts: Texts): string {
  const heading = (["time", "event", "details", "notice", "iso"] as const).map((column) =>
    texts.t(`window.history.export.${column}`),
  );
  const rows = entries.map(({ change, outcome }) => [
    sheetTimeText(texts, change.at),
    changeLine(texts, change),
    changeDetails(texts, change),
    outcomeText(texts, outcome),
    new Date(change.at).toISOString().replace(/\.\d+Z$/, "Z"),
  ]);
  return csvText([heading, ...rows], texts.language === "ru" ? ";" : ",");
}

function outcomeText(texts: Texts, outcome: Outcome): string {
  if (outcome === "shown") return texts.t("window.history.export.shown");
  return texts.t("window.history.export.notShown", { reason: texts.t(`notification.reason.${outcome}`) });
}

/** The numbers and codes of a change; empty where it has none. */
function changeDetails(texts: Texts, change: Change): string {
  switch (change.kind) {
    case "sms-arrived":
      return texts.t("window.history.export.sms", {
        count: unreadCount(texts, change.count),
        unread: unreadCount(texts, change.unread),
      });
    case "trial-days":
      return [
        texts.t("window.history.export.daysLeft", { days: change.daysLeft }),
        ...endOf(texts, change.endsAt),
      ].join("; ");
    case "trial-ended":
      return endOf(texts, change.endsAt).join("");
    case "block-appeared":
    case "block-changed": {
      const codes = change.types.map((type) => type ?? texts.t("fact.block.noCause")).join(", ");
      return codes === "" ? "" : texts.t("window.history.export.blocks", { codes });
    }
    case "service-trouble": {
      const reason = failureText(texts, failure(change.failureKind)).title;
      return texts.t("window.history.export.reason", { reason });
    }
    case "balance-low":
    case "balance-negative":
    case "balance-topped-up":
      return texts.t("window.history.export.balance", { amount: moneyText(texts, change.amount) });
    case "block-lifted":
    case "tfa-switched":
    case "key-refused":
    case "service-back":
    case "keyring-trouble":
    case "customer-changed":
      return "";
    default:
      return assertNever(change);
  }
}

function endOf(texts: Texts, endsAt: string | null): string[] {
  if (endsAt === null || Number.isNaN(Date.parse(endsAt))) return [];
  return [texts.t("window.history.export.endsAt", { date: dateText(texts, endsAt) })];
}
