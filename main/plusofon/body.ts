import { isJsonObject, type JsonObject } from "./json-value";

/** What a reply's bytes are: a JSON object, other JSON, nothing but white space, or no JSON at all. */
export type Body =
  | { form: "object"; object: JsonObject }
  | { form: "other-json" }
  | { form: "empty" }
  | { form: "not-json" };

/**
 * Reads the bytes of a reply. One byte order mark is skipped; bytes that are not UTF-8 become U+FFFD; text around the
 * JSON makes it no JSON. The content type is not asked. Source: PLUSOFON.md B1, B5–B10.
 */
export function readBody(bytes: Uint8Array): Body {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") return { form: "empty" };
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { form: "object", object: value } : { form: "other-json" };
  } catch {
    // The error quotes the body, so it goes nowhere.
    return { form: "not-json" };
  }
}
