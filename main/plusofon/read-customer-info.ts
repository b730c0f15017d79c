import type { CustomerInfo, Note } from "../../contract/snapshot";
import { type CallResult, failed, succeeded } from "./call-result";
import { type CallContext, failureOfShape } from "./failures";
import { isJsonList, isJsonObject, type JsonObject, ownValue } from "./json-value";
import { openReadReply } from "./open-read-reply";
import { readBlocks } from "./read-blocks";
import { readFlag } from "./read-flag";
import { readCount, readCustomerId } from "./read-number";
import { readTariff } from "./read-tariff";
import { readTrial } from "./read-trial";
import { correctedTimeOf, type Reply } from "./reply";
import type { Secret } from "./secret";

const fields = ["id", "tariff", "expiration_date", "block", "unread_sms", "finally_created"];

/**
 * Reads the reply to `GET customer-info`. Each field is read by itself, so that an odd one costs only itself; a reply
 * without any of them is a `protocol` failure, not an all-clear. Source: PLUSOFON.md §3 B, C, D.
 *
 * @param secrets the access key, masked wherever the reply repeats it
 */
export function readCustomerInfoReply(reply: Reply, secrets: readonly Secret[]): CallResult<CustomerInfo> {
  const context: CallContext = { call: "customer-info", isMutation: false, secrets };
  const opened = openReadReply(reply, fields, context);
  if (!opened.ok) return failed(reply, opened.failure);
  const { content, isConfirmed } = opened;
  const isFit = isConfirmed ? fields.some((field) => Object.hasOwn(content, field)) : isWellTyped(content);
  if (!isFit) return failed(reply, failureOfShape(reply, "NO_KNOWN_FIELD", context, content));
  return succeeded(reply, readCustomerInfo(content, correctedTimeOf(reply), secrets));
}

/** Without a success flag, an id or a tariff must show that this is the customer. Source: PLUSOFON.md C5. */
function isWellTyped(content: JsonObject): boolean {
  const [id, tariff] = [ownValue(content, "id"), ownValue(content, "tariff")];
  const hasId = typeof id === "number" || (typeof id === "string" && id !== "");
  return hasId || isJsonObject(tariff) || isJsonList(tariff) || (typeof tariff === "string" && tariff !== "");
}

function readCustomerInfo(content: JsonObject, readAt: number, secrets: readonly Secret[]): CustomerInfo {
  const { tariff, wasList } = readTariff(ownValue(content, "tariff"), secrets);
  const { trial, notes: trialNotes } = readTrial(ownValue(content, "expiration_date"), readAt);
  const { blocks, hadNullType } = readBlocks(ownValue(content, "block"), secrets);
  const { count, isBeyondExact } = readCount(ownValue(content, "unread_sms"));
  const notes: Note[] = [];
  if (wasList) notes.push("tariff-was-list");
  notes.push(...trialNotes);
  if (hadNullType) notes.push("block-type-null");
  if (isBeyondExact) notes.push("unread-above-safe-integer");
  return {
    customerId: readCustomerId(ownValue(content, "id")),
    tariff,
    trial,
    blocks,
    unreadSms: count,
    isSetupComplete: readFlag(ownValue(content, "finally_created")),
    notes,
  };
}
