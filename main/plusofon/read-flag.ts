import { known, type Reading, unknown } from "../../contract/reading";

/**
 * Reads a boolean, which PHP also sends as 1, "1", "true" and their opposites. Anything else is unknown.
 * Source: PLUSOFON.md C7, D47, E2.
 */
export function readFlag(value: unknown): Reading<boolean> {
  if (value === true || value === 1 || value === "1" || value === "true") return known(true);
  if (value === false || value === 0 || value === "0" || value === "false") return known(false);
  return unknown;
}
