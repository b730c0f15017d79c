/** A JSON object from outside: read its own properties only, through {@link ownValue}. */
export type JsonObject = { readonly [key: string]: unknown };

/** How deep values from outside are walked; what lies deeper is ignored. Source: PLUSOFON.md B15. */
export const maxJsonDepth = 16;

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

/** The object's own property; undefined when it has none, so that a prototype never speaks. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether the object has at least one of `keys` as its own. */
export function hasOneOf(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(object, key));
}
