import { known, type Reading, unknown } from "../../../contract/reading";
import type { CustomerInfo, Tariff } from "../../../contract/snapshot";
import { type CallResult, succeeded } from "../call-result";
import { openReadReply } from "../envelope";
import { failedByShape, type ReplyContext } from "../failures";
import { isJsonList, isJsonObject, type JsonObject, ownValue, readFlag } from "../json";
import { correctedTimeOf, type Reply } from "../reply";
import type { Secret } from "../secret";
import { readBlocks } from "./read-blocks";
import { readTrial } from "./read-trial";
import { cleanText, fieldMaxLength } from "./text";

const fields = ["id", "tariff", "expiration_date", "block", "unread_sms", "finally_created"];

/**
 * Reads the reply to `GET customer-info`. Each field is read by itself, so that an odd one costs only itself; a reply
 * without any of them is a `protocol` failure, not an all-clear. Source: docs/api-behaviour.md, B, C, D.
 *
 * @param secrets the access key, masked wherever the reply repeats it
 */
export function readCustomerInfoReply(reply: Reply, secrets: readonly Secret[]): CallResult<CustomerInfo> {
  const context: ReplyContext = { reply, call: "customer-info", isMutation: false, secrets };
  const opened = openReadReply(context, fields);
  if (!opened.ok) return opened;
  const { content, isConfirmed } = opened;
  const isFit = isConfirmed ? fields.some((field) => Object.hasOwn(content, field)) : isWellTyped(content);
  if (!isFit) return failedByShape(context, "NO_KNOWN_FIELD", content);
  return succeeded(reply, readCustomerInfo(content, correctedTimeOf(reply), secrets));
}

/** Without a success flag, an id or a tariff must show that this is the customer. Source: docs/api-behaviour.md, C5. */
function isWellTyped(content: JsonObject): boolean {
  const [id, tariff] = [ownValue(content, "id"), ownValue(content, "tariff")];
  const hasId = typeof id === "number" || (typeof id === "string" && id !== "");
  return hasId || isJsonObject(tariff) || isJsonList(tariff) || (typeof tariff === "string" && tariff !== "");
}

function readCustomerInfo(content: JsonObject, readAt: number, secrets: readonly Secret[]): CustomerInfo {
  return {
    customerId: readCustomerId(ownValue(content, "id")),
    tariff: readTariff(ownValue(content, "tariff"), secrets),
    trial: readTrial(ownValue(content, "expiration_date"), readAt),
    blocks: readBlocks(ownValue(content, "block"), secrets),
    unreadSms: readCount(ownValue(content, "unread_sms")),
    isSetupComplete: readFlag(ownValue(content, "finally_created")),
  };
}

/** After so many unusable ones, no further one is looked at. */
const maxTariffs = 100;

/**
 * Reads `tariff`: an object of `name` and `description`, a list of such, of which the first usable one counts,
 * or a name alone. Nothing usable in it means that it is not known. Source: docs/api-behaviour.md, D4–D8.
 */
function readTariff(value: unknown, secrets: readonly Secret[]): Reading<Tariff> {
  if (!isJsonList(value)) return readOneTariff(value, secrets);
  for (const item of value.slice(0, maxTariffs)) {
    const tariff = readOneTariff(item, secrets);
    if (tariff.state === "known") return tariff;
  }
  return unknown;
}

function readOneTariff(value: unknown, secrets: readonly Secret[]): Reading<Tariff> {
  const name = isJsonObject(value) ? ownValue(value, "name") : value;
  const description = isJsonObject(value) ? ownValue(value, "description") : null;
  const tariff = { name: readText(name, secrets), description: readText(description, secrets) };
  return tariff.name === null && tariff.description === null ? unknown : known(tariff);
}

function readText(value: unknown, secrets: readonly Secret[]): string | null {
  return typeof value === "string" ? cleanText(value, secrets, fieldMaxLength) : null;
}

/**
 * Reads the number of unread SMS: a whole number from 0, or up to 15 digits as text. Above 2^53 it becomes
 * `Number.MAX_SAFE_INTEGER`, which is shown as «999+». Source: docs/api-behaviour.md, D39–D43.
 */
function readCount(value: unknown): Reading<number> {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0) return unknown;
  // The sum turns -0, which JSON knows, into 0.
  return known(Math.min(number + 0, Number.MAX_SAFE_INTEGER));
}

/**
 * Reads the customer's id, shown as text: a whole number from 0 to 2^53, also as digits.
 * Source: docs/api-behaviour.md, D1, D2.
 */
function readCustomerId(value: unknown): Reading<string> {
  const isDigits = typeof value === "string" && /^\d{1,16}$/.test(value);
  const number = isDigits ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0) return unknown;
  return known(String(value));
}
