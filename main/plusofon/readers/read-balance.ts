import { roubleKopecks } from "../../../contract/money";
import { known, unknown } from "../../../contract/reading";
import type { AmountReading } from "../../../contract/snapshot";
import { type CallResult, succeeded } from "../call-result";
import { openReadReply } from "../envelope";
import { failedByShape, type ReplyContext } from "../failures";
import { ownValue } from "../json";
import type { Reply } from "../reply";
import type { Secret } from "../secret";

/**
 * The reader of a reply with an amount in roubles, without a currency: `GET payment/balance` has it in `balance`, and
 * `GET payment/notice`, the balance below which the operator itself warns, in `amount`.
 */
export function amountReader(field: "balance" | "amount") {
  return (reply: Reply, secrets: readonly Secret[]): CallResult<AmountReading> => {
    const context: ReplyContext = { reply, call: "balance", isMutation: false, secrets };
    const opened = openReadReply(context, [field]);
    if (!opened.ok) return opened;
    if (!Object.hasOwn(opened.content, field)) {
      return failedByShape(context, "NO_KNOWN_FIELD", opened.content);
    }
    return succeeded(reply, readAmount(ownValue(opened.content, field)));
  };
}

/** Three digits behind the sign would as well be thousands; four are how a database writes decimals. */
const amountText = /^-?\d{1,12}(?:[.,]\d{1,2}|\.\d{4})?$/;

/**
 * Reads an amount in roubles, a number or its text with a point or a comma, as whole kopecks. Anything else is
 * unknown, never zero. Source: docs/api-behaviour.md, M1–M12.
 */
function readAmount(value: unknown): AmountReading {
  const roubles =
    typeof value === "string" && amountText.test(value) ? Number(value.replace(",", ".")) : value;
  if (typeof roubles !== "number" || !Number.isFinite(roubles)) return unknown;
  // The sum turns -0 into 0.
  const kopecks = Math.round(roubles * roubleKopecks) + 0;
  return Number.isSafeInteger(kopecks) ? known(kopecks) : unknown;
}
