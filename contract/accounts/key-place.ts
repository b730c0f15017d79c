import * as z from "zod/mini";

/**
 * Where an account's access key is: `sealed` by the OS keychain; `session`: in memory until quit; `missing`: none
 * was kept; `unreadable`: sealed, but the keychain can no longer open it.
 */
export const keyPlaceSchema = z.enum(["sealed", "session", "missing", "unreadable"]);
export type KeyPlace = z.infer<typeof keyPlaceSchema>;

/** There is no key to ask with until the user gives one. */
export function isKeyLacking(place: KeyPlace): place is "missing" | "unreadable" {
  return place === "missing" || place === "unreadable";
}
