import { expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import { emptySnapshot } from "../../contract/snapshot";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { emptyRoster, newRosterEntry, type RosterEntry } from "../accounts/roster-file";
import { noSnapshots, type StoredSnapshots } from "../polling/snapshots-file";
import { createMemoryFile } from "../storage/memory-file";
import { chooseAccount } from "./choose-account";

const known = { ...emptySnapshot, customer: sampleCustomer(), customerReadAt: 0 };
const snapshots: StoredSnapshots = { ...noSnapshots(), snapshots: { b: known } };
const accounts: RosterEntry[] = [
  { ...newRosterEntry("gone", "Старый"), isBeingRemoved: true },
  newRosterEntry("a", "Офис"),
  newRosterEntry("b"),
  newRosterEntry("c"),
];

const choose = (wanted: string | null, roster = accounts) =>
  chooseAccount(
    wanted,
    {
      roster: createMemoryFile({ ...emptyRoster(), accounts: roster }),
      snapshots: createMemoryFile(snapshots),
    },
    createPlainTexts("ru"),
  );

it.each([
  [null, "a"],
  ["Офис", "a"],
  ["1234", "b"],
  ["c", "c"],
])("--account=%s is the account %s", (wanted, id) => {
  expect(choose(wanted)).toMatchObject({ ok: true, account: { id } });
});

it.each(["офис", "Старый", "gone", "typo"])("--account=%s is none: those there are are listed", (wanted) => {
  expect(choose(wanted)).toEqual({
    ok: false,
    kind: "no-account",
    message: "Такой учётной записи нет. Для --account подойдёт: «Офис», «1234», «c».",
  });
});

it("without accounts the kind's own sentence says enough", () => {
  expect(choose("typo", [])).toEqual({ ok: false, kind: "no-account" });
});
