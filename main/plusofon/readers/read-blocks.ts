import { blockCode } from "../../../contract/block-code";
import { known, none, type Reading, unknown } from "../../../contract/reading";
import type { Block } from "../../../contract/snapshot";
import {
  isEmptyContainer,
  isJsonList,
  isJsonObject,
  type JsonObject,
  maxJsonDepth,
  ownValue,
  readFlag,
} from "../json";
import { holdsSecret, type Secret } from "../secret";

/** More blocks than this are not kept. Source: docs/api-behaviour.md, D33. */
const maxBlocks = 10;

/** What was found in the value so far. */
type Findings = { types: Set<string | null>; isPartlyUnknown: boolean };

/**
 * Reads `block` in all the shapes that PHP may give it. Blocked, but by what can't be read, is a block of type null;
 * a value that says neither yes nor no is unknown. Source: docs/api-behaviour.md, D28–D37, U8–U10.
 *
 * @param value the field; undefined when the reply has none, which is unknown and not none
 */
export function readBlocks(value: unknown, secrets: readonly Secret[]): Reading<Block[]> {
  const found: Findings = { types: new Set(), isPartlyUnknown: false };
  visit(value, found, secrets, 1);
  const types = [...found.types].slice(0, maxBlocks);
  if (types.length > 0) return known(types.map((type) => ({ type })));
  return found.isPartlyUnknown ? unknown : none;
}

function visit(value: unknown, found: Findings, secrets: readonly Secret[], depth: number): void {
  if (found.types.size >= maxBlocks) return;
  const isNothing = value === null || value === false || isEmptyContainer(value);
  if (isNothing && depth === 1) return;
  // A bare 0 may be PHP's false, or a number of something: neither is certain. The same goes for nothing in a list.
  if (isNothing || value === undefined || value === 0 || depth > maxJsonDepth) found.isPartlyUnknown = true;
  else if (typeof value === "string") addType(value, found, secrets);
  else if (isJsonList(value)) for (const item of value) visit(item, found, secrets, depth + 1);
  else if (isJsonObject(value)) visitObject(value, found, secrets, depth);
  else found.types.add(null);
}

function visitObject(object: JsonObject, found: Findings, secrets: readonly Secret[], depth: number): void {
  if (Object.hasOwn(object, "type")) return visitType(ownValue(object, "type"), found, secrets);
  let isReadable = false;
  for (const key of Object.keys(object)) {
    const value = ownValue(object, key);
    const isNumbered = /^\d+$/.test(key);
    if (isNumbered) visit(value, found, secrets, depth + 1);
    else if (isTruthy(value)) found.types.add(codeOf(key, secrets));
    isReadable ||= isNumbered || isTruthy(value) || readFlag(value).state === "known";
  }
  // Something is there, and it does not say no: a false calm would be worse.
  if (!isReadable) found.types.add(null);
}

function visitType(type: unknown, found: Findings, secrets: readonly Secret[]): void {
  // A block without a type counts as none.
  if (type === null) return;
  if (type === false || type === 0 || isEmptyContainer(type)) found.isPartlyUnknown = true;
  else if (typeof type === "string") addType(type, found, secrets);
  else if (isJsonList(type)) for (const item of type) visitListedType(item, found, secrets);
  else found.types.add(null);
}

function visitListedType(item: unknown, found: Findings, secrets: readonly Secret[]): void {
  if (isJsonList(item)) found.types.add(null);
  else visitType(item, found, secrets);
}

function addType(text: string, found: Findings, secrets: readonly Secret[]): void {
  const type = text.trim();
  // "0" and "false" are how a form field says no; a block of that name would be a false alarm.
  if (type === "" || readFlag(type).state === "known") found.isPartlyUnknown = true;
  else found.types.add(codeOf(type, secrets));
}

/** The type in lower case; null when it is no code that can be shown. Source: docs/api-behaviour.md, D31, D37. */
function codeOf(text: string, secrets: readonly Secret[]): string | null {
  const code = blockCode({ type: text.trim().toLowerCase() });
  return code !== null && !holdsSecret(code, secrets) ? code : null;
}

function isTruthy(value: unknown): boolean {
  if (isJsonList(value)) return value.length > 0;
  return Boolean(value) && value !== "0" && value !== "false";
}
