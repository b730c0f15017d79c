import { known, type Reading, unknown } from "../../contract/reading";

/** A JSON object from outside: read its own properties only, through {@link ownValue}. */
export type JsonObject = { readonly [key: string]: unknown };

/** What a reply's bytes are: a JSON object, other JSON, nothing but white space, or no JSON at all. */
type Body =
  | { form: "object"; object: JsonObject }
  | { form: "other-json" }
  | { form: "empty" }
  | { form: "not-json" };

/** How deep values from outside are walked; what lies deeper is ignored. Source: docs/api-behaviour.md, B15. */
export const maxJsonDepth = 16;

/**
 * Reads the bytes of a reply. One byte order mark is skipped; bytes that are not UTF-8 become U+FFFD; text around the
 * JSON makes it no JSON. The content type does not count. Source: docs/api-behaviour.md, B1, B5–B10.
 */
export function readBody(bytes: Uint8Array): Body {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") return { form: "empty" };
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { form: "object", object: value } : { form: "other-json" };
  } catch {
    // The error quotes the body, so it is dropped.
    return { form: "not-json" };
  }
}

/** Whether `value` is an object, neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether `value` is a list. */
export function isJsonList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether `value` is `[]` or `{}`: PHP writes an empty object as an empty list. */
export function isEmptyContainer(value: unknown): boolean {
  if (isJsonList(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** Whether `value` says that there is nothing: absent, null, `[]` or `{}`. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || isEmptyContainer(value);
}

/** The object's own property; undefined when it has none, so that a prototype never counts. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether the object has at least one of `keys` as its own. */
export function hasOneOf(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(object, key));
}

/**
 * Reads a boolean, which PHP also sends as 1, "1", "true" and their opposites. Anything else is unknown.
 * Source: docs/api-behaviour.md, C7, D47, E2.
 */
export function readFlag(value: unknown): Reading<boolean> {
  if (value === true || value === 1 || value === "1" || value === "true") return known(true);
  if (value === false || value === 0 || value === "0" || value === "false") return known(false);
  return unknown;
}
