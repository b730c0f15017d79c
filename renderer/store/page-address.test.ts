import { expect, it } from "vitest";
import { addressOf, placeAt } from "./page-address";

it.each([
  { screen: { name: "settings" as const }, chosenAccountId: null },
  { screen: { name: "history" as const, accountId: "one" }, chosenAccountId: "one" },
])("a page begins at the place that the address of the former one names", (place) => {
  expect(placeAt(addressOf(place))).toEqual(place);
});

it.each(["", "#", "#%", "#settings", '#{"screen":{"name":"gone"},"chosenAccountId":null}'])(
  "the address %j names no place",
  (hash) => expect(placeAt(hash)).toBeNull(),
);
