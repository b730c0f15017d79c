import { expect, test } from "vitest";
import { sampleAccount } from "../../dev/sample-account";
import { accountChange, accountForm } from "./account-form";

const account = sampleAccount(0, { label: "Офис", colour: "red" });
const form = accountForm(account);

test("only what was changed is sent, the name without the spaces around it", () => {
  expect(accountChange(account, { ...form, label: " Склад " })).toEqual({
    accountId: "office",
    label: "Склад",
  });
  expect(accountChange(account, { ...form, colour: null, isMuted: true })).toEqual({
    accountId: "office",
    colour: null,
    isMuted: true,
  });
});

test("nothing changed is nothing sent", () => {
  expect(accountChange(account, { ...form, label: "Офис " })).toBeNull();
});
