import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import type { CustomerInfo } from "../../contract/snapshot";
import { emptySnapshot } from "../../contract/snapshot";
import { type AccountState, type AppState, accountColourSchema } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { sampleAccount, sampleApp, withBalance } from "./sample-account";

const blocked: Partial<CustomerInfo> = { blocks: known([{ type: "agreement" }]) };
const calm: Partial<CustomerInfo> = { trial: none, unreadSms: known(0) };

const paid = (name: string, unread: number): Partial<CustomerInfo> => ({
  ...calm,
  tariff: known({ name, description: "Облачная АТС" }),
  unreadSms: known(unread),
});

function five(now: number): AccountState[] {
  return [
    sampleAccount(now, { id: "office", label: "Офис на Ленинском", colour: "blue" }, paid("Бизнес", 12)),
    sampleAccount(now, { id: "shop", label: "Магазин", colour: "orange" }, { ...blocked, ...sampleTrial(3) }),
    sampleAccount(
      now,
      { id: "store", label: "Склад", isMuted: true },
      sampleTrial(1, "2026-11-24T14:57:40+03:00"),
    ),
    sampleAccount(
      now - 5 * hourMs,
      {
        id: "clinic",
        label: "Клиника «Здоровье»",
        colour: "green",
        customerFailure: failure("network", { call: "customer-info" }),
      },
      paid("Стандарт", 3),
    ),
    sampleAccount(now, { id: "new", label: "", snapshot: emptySnapshot, isChecking: true, checkedAt: null }),
  ];
}

const cities = ["Москва", "Казань", "Самара", "Орёл", "Тверь", "Пермь", "Омск", "Королёв", "Уфа", "Сочи"];
const kinds = ["магазин", "склад", "офис", "клиника", "кафе", "сервис", "студия", "школа", "отель", "ателье"];
const tariffs = ["Стандарт", "Бизнес", "Корпоративный", "Старт"];

/** An account of a hundred: two in three have nothing to say, and `place` decides what the others have. */
function oneOfMany(now: number, place: number): AccountState {
  const city = cities[place % cities.length] ?? "";
  const kind = kinds[Math.floor(place / cities.length) % kinds.length] ?? "";
  const part: Partial<AccountState> = {
    id: `account-${place}`,
    label: `${city}, ${kind}`,
    colour: place % 7 === 0 ? (accountColourSchema.options[place % 6] ?? null) : null,
    isMuted: place % 19 === 5,
  };
  const customer: Partial<CustomerInfo> = {
    ...paid(tariffs[place % tariffs.length] ?? "", place % 5 === 0 ? (place * 3) % 41 : 0),
    customerId: known(String(1_204 + place * 37)),
  };
  if (place === 17) return sampleAccount(now, part, { ...customer, ...blocked });
  if (place === 42) return sampleAccount(now, part, { ...customer, ...sampleTrial(0) });
  if (place === 71) {
    const refused = { customerFailure: failure("unauthorized", { httpStatus: 401 }), isPollingStopped: true };
    return sampleAccount(now - hourMs, { ...part, ...refused }, customer);
  }
  if (place === 8) return sampleAccount(now, part, { ...customer, unreadSms: unknown });
  if (place === 23) return sampleAccount(now, part, { ...customer, blocks: unknown });
  if (place === 64) return sampleAccount(now - 2 * hourMs, part, customer);
  return sampleAccount(
    now,
    part,
    place % 9 === 4 ? { ...customer, ...sampleTrial(3 + (place % 12)) } : customer,
  );
}

/** A hundred accounts, of which three need attention: a block, the last day of a trial and a refused key. */
export function hundredAccounts(now: number): AccountState[] {
  return Array.from({ length: 100 }, (_, place) => oneOfMany(now, place));
}

/** The states of the list of accounts worth looking at, by name. */
export const accountScenarios: Record<string, (now: number) => AppState> = {
  "accounts-5": (now) => sampleApp(five(now)),
  "accounts-100": (now) => sampleApp(hundredAccounts(now)),
  "accounts-search": (now) => sampleApp(hundredAccounts(now)),
  "accounts-search-none": (now) => sampleApp(hundredAccounts(now)),
  "accounts-calm": (now) =>
    sampleApp(
      ["Офис", "Склад", "Дача"].map((label, place) => sampleAccount(now, { id: `a${place}`, label }, calm)),
    ),
  "accounts-balance": (now) =>
    sampleApp(
      [125_550, 41_230, -4_000].map((balance, place) =>
        withBalance(
          sampleAccount(
            now,
            { id: `b${place}`, label: ["Офис", "Склад", "Дача"][place] ?? "" },
            paid("Бизнес", 0),
          ),
          known(balance),
        ),
      ),
    ),
  muted: (now) => sampleApp([sampleAccount(now, { isMuted: true })]),
  coloured: (now) =>
    sampleApp(
      accountColourSchema.options.map((colour, place) =>
        sampleAccount(now, { id: colour, label: `Филиал № ${place + 1}`, colour }, calm),
      ),
    ),
};

/** What the search field begins with in these scenarios. */
export const scenarioSearches: Record<string, string> = {
  "accounts-search": "королев",
  "accounts-search-none": "Владивосток",
};

/** The scenarios that begin with the list, where it is a screen of its own. */
export const scenariosOfList = [
  "accounts-5",
  "accounts-100",
  "accounts-search",
  "accounts-search-none",
  "accounts-calm",
  "accounts-balance",
  "coloured",
];
