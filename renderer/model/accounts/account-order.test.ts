import fc from "fast-check";
import { expect, test } from "vitest";
import { compareUrgency } from "../../../contract/account-standing";
import { failure } from "../../../contract/failure";
import { known, none } from "../../../contract/reading";
import { accountOrderSchema, defaultSettings } from "../../../contract/settings";
import type { AccountState } from "../../../contract/state";
import { createTexts } from "../../../locales/texts";
import { sampleAccount } from "../../dev/sample-account";
import { orderedAccounts } from "./account-order";
import { rowedAccount } from "./account-row";
import { anyAccounts } from "./any-account";

const texts = createTexts("ru");
const now = Date.parse("2026-11-23T12:00:00+03:00");
const rowed = (account: AccountState) => rowedAccount(account, defaultSettings, now, texts);
const named = (label: string, id = label) => ({ ...sampleAccount(now, {}, { trial: none }), id, label });
const titles = (accounts: AccountState[], order: "urgency" | "name" | "own") =>
  orderedAccounts(accounts.map(rowed), order, "ru").map(({ row }) => row.title);

test("the urgent come first, muted ones too, and equals by name", () => {
  const accounts = [
    named("Яхта"),
    named("Арбат"),
    sampleAccount(now, { id: "offline", label: "Связь", customerFailure: failure("network") }),
    sampleAccount(now, { id: "b", label: "Блок", isMuted: true }, { blocks: known([{ type: null }]) }),
  ];
  expect(titles(accounts, "urgency")).toEqual(["Блок", "Связь", "Арбат", "Яхта"]);
});

test("names are ordered as people do: numbers by value, «ё» beside «е», case aside", () => {
  const accounts = ["Филиал 10", "ёлка", "Филиал 2", "Ель", "Жук"].map((label) => named(label));
  expect(titles(accounts, "name")).toEqual(["ёлка", "Ель", "Жук", "Филиал 2", "Филиал 10"]);
});

test("the user's own order is left as it is", () => {
  expect(titles([named("Яхта"), named("Арбат")], "own")).toEqual(["Яхта", "Арбат"]);
});

test("every order is a permutation, and but for the user's own it does not depend on what came first", () => {
  fc.assert(
    fc.property(anyAccounts(now), fc.constantFrom(...accountOrderSchema.options), (accounts, order) => {
      const given = accounts.map(rowed);
      const ordered = orderedAccounts(given, order, "ru");
      expect(new Set(ordered)).toEqual(new Set(given));
      expect(ordered).toHaveLength(given.length);
      if (order !== "own") {
        expect(orderedAccounts(given.toReversed(), order, "ru")).toEqual(ordered);
      }
    }),
  );
});

test("nothing urgent stands behind something that is less so", () => {
  fc.assert(
    fc.property(anyAccounts(now), (accounts) => {
      const ordered = orderedAccounts(accounts.map(rowed), "urgency", "ru");
      for (const [place, one] of ordered.entries()) {
        const next = ordered[place + 1];
        if (next !== undefined) expect(compareUrgency(one.standing, next.standing)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
