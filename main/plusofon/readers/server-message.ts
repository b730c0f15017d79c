import { isJsonList, isJsonObject, type JsonObject, maxJsonDepth, ownValue } from "../json";
import type { Secret } from "../secret";
import { cleanText, cutToLength, isUndecodable, messageMaxLength } from "./text";

/**
 * The message of a server. `isPresent`: it said something; `text`: the cleaned text, null when it is not fit
 * to be shown (a stock phrase of its framework, undecodable), so that the application's own sentence takes their place.
 */
export type ServerMessage = { isPresent: boolean; text: string | null };

const joinedItems = 3;
/** After so many texts with nothing to show in them, no further one is looked at. */
const maxLeaves = 100;

/** What frameworks say by themselves. Source: docs/api-behaviour.md, C13; Laravel's and HTTP's own phrases. */
const stockPhrases = new Set([
  "unauthenticated",
  "unauthorized",
  "this action is unauthorized",
  "forbidden",
  "access denied",
  "not found",
  "method not allowed",
  "page expired",
  "csrf token mismatch",
  "the given data was invalid",
  "bad request",
  "unprocessable entity",
  "unprocessable content",
  "too many attempts",
  "too many requests",
  "server error",
  "internal server error",
  "bad gateway",
  "service unavailable",
  "gateway timeout",
  "error",
]);

/**
 * The message in a reply: `message`, `errors`, then `error` (for 404 `error` first); the first that is more than a
 * stock phrase. Source: docs/api-behaviour.md, A14, B12, C9–C17.
 */
export function readServerMessage(
  body: JsonObject,
  secrets: readonly Secret[],
  first: "message" | "error" = "message",
): ServerMessage {
  const keys = first === "error" ? ["error", "message", "errors"] : ["message", "errors", "error"];
  let isPresent = false;
  for (const key of keys) {
    const items = itemsOf(ownValue(body, key), secrets);
    if (items.length === 0) continue;
    isPresent = true;
    if (items.some(isUndecodable)) return { isPresent, text: null };
    const text = cutToLength(items.join("; "), messageMaxLength);
    if (!isStockPhrase(text)) return { isPresent, text };
  }
  return { isPresent, text: null };
}

function isStockPhrase(text: string): boolean {
  return stockPhrases.has(text.toLowerCase().replace(/[.!]+$/, ""));
}

/** Up to three cleaned texts out of a message of any shape; undecodable ones stay as they are, so that they are recognised. */
function itemsOf(value: unknown, secrets: readonly Secret[]): string[] {
  const items: string[] = [];
  let seen = 0;
  for (const leaf of leavesOf(value)) {
    seen += 1;
    const item = isUndecodable(leaf) ? leaf : cleanText(leaf, secrets, messageMaxLength);
    if (item !== null) items.push(item);
    if (items.length === joinedItems || seen === maxLeaves) break;
  }
  return items;
}

function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === "string") {
    yield value;
  } else if (isJsonList(value)) {
    for (const item of value) if (typeof item === "string") yield item;
  } else if (isJsonObject(value)) {
    // An error object has its text in `message`; the rest of it is for machines.
    const inner = ownValue(value, "message");
    yield* typeof inner === "string" ? [inner] : deepLeavesOf(value, 1);
  }
}

function* deepLeavesOf(value: unknown, depth: number): Generator<string> {
  if (typeof value === "string") yield value;
  if (depth >= maxJsonDepth) return;
  if (isJsonList(value)) {
    for (const item of value) yield* deepLeavesOf(item, depth + 1);
  } else if (isJsonObject(value)) {
    for (const key of pinFirst(Object.keys(value))) yield* deepLeavesOf(ownValue(value, key), depth + 1);
  }
}

function pinFirst(keys: string[]): string[] {
  return keys.includes("pin") ? ["pin", ...keys.filter((key) => key !== "pin")] : keys;
}
