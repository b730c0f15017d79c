import { known, type Reading, unknown } from "../../contract/reading";
import type { Tariff } from "../../contract/snapshot";
import { isJsonList, isJsonObject, ownValue } from "./json-value";
import type { Secret } from "./secret";
import { cleanText, fieldMaxLength } from "./text";

/** The tariff; `wasList`: it came as a list, of which the first usable one counts. */
export type TariffReading = { tariff: Reading<Tariff>; wasList: boolean };

/** After so many unusable ones, no further one is looked at. */
const mostTariffs = 100;

/**
 * Reads `tariff`: an object of `name` and `description`, a list of such, or a name alone. Nothing usable in it means
 * that it is not known. Source: PLUSOFON.md D4–D8.
 */
export function readTariff(value: unknown, secrets: readonly Secret[]): TariffReading {
  if (!isJsonList(value)) return { tariff: readOne(value, secrets), wasList: false };
  for (const item of value.slice(0, mostTariffs)) {
    const tariff = readOne(item, secrets);
    if (tariff.state === "known") return { tariff, wasList: true };
  }
  return { tariff: unknown, wasList: value.length > 0 };
}

function readOne(value: unknown, secrets: readonly Secret[]): Reading<Tariff> {
  const name = isJsonObject(value) ? ownValue(value, "name") : value;
  const description = isJsonObject(value) ? ownValue(value, "description") : null;
  const tariff = { name: readText(name, secrets), description: readText(description, secrets) };
  return tariff.name === null && tariff.description === null ? unknown : known(tariff);
}

function readText(value: unknown, secrets: readonly Secret[]): string | null {
  return typeof value === "string" ? cleanText(value, secrets, fieldMaxLength) : null;
}
