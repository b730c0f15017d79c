import fc from "fast-check";
import { expect, test } from "vitest";
import { anyAccounts } from "../../contract/accounts/any-account-for-test";
import { known } from "../../contract/reading";
import { accountTitle } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { foundRows, isSearching, searchableText } from "./account-search";

const texts = createTexts("ru");
const searchable = (account: ReturnType<typeof sampleAccount>) => ({
  id: account.id,
  searchable: searchableText(account, accountTitle(texts, account)),
});
const accounts = [
  sampleAccount(0, { id: "orel", label: "Орёл, магазин" }, { customerId: known("120477") }),
  sampleAccount(
    0,
    { id: "omsk", label: "Омск, склад" },
    { tariff: known({ name: "Бизнес", description: null }) },
  ),
  sampleAccount(0, { id: "plain", label: "" }, { customerId: known("5531") }),
].map(searchable);
const found = (query: string) => foundRows(accounts, query).map(({ id }) => id);

test.each([
  ["орел", ["orel"]],
  ["ОРЁЛ", ["orel"]],
  ["магазин орёл", ["orel"]],
  ["0477", ["orel"]],
  ["бизнес", ["omsk"]],
  ["абонент 5531", ["plain"]],
  ["облачная", ["orel", "plain"]],
  ["орел склад", []],
  ["   ", ["orel", "omsk", "plain"]],
])("«%s» finds %j", (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test("spaces alone ask for nothing", () => {
  expect([isSearching(""), isSearching(" \t"), isSearching(" а")]).toEqual([false, false, true]);
});

test("an account is always found by its exact name, in any case, and by its ID", () => {
  fc.assert(
    fc.property(anyAccounts(0), (many) => {
      const rows = many.map(searchable);
      for (const account of many) {
        const { customerId } = account.snapshot.customer;
        const title = accountTitle(texts, account);
        const queries = [title, title.replaceAll("ё", "е"), account.label];
        if (customerId.state === "known") queries.push(customerId.value);
        for (const query of queries) {
          expect(foundRows(rows, query).map(({ id }) => id)).toContain(account.id);
        }
      }
    }),
  );
});

test("what is found was there, in its order, and a longer query finds no more", () => {
  fc.assert(
    fc.property(
      anyAccounts(0),
      fc.string({ maxLength: 4 }),
      fc.string({ maxLength: 4 }),
      (many, start, more) => {
        const rows = many.map(searchable);
        const few = foundRows(rows, `${start}${more}`);
        const some = foundRows(rows, start);
        expect(rows.filter((row) => some.includes(row))).toEqual(some);
        if (!/\s/.test(more)) for (const row of few) expect(some).toContain(row);
      },
    ),
  );
});
