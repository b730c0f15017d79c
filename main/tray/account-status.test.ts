import { expect, test } from "vitest";
import { staleAfterMs } from "../../contract/age";
import { hourMs, minuteMs } from "../../contract/time";
import { TrayAccounts } from "./account-status";
import { sampleAccount, sampleNow, sampleState } from "./sample-state";

const turnsStaleAt = sampleNow + staleAfterMs(5 * minuteMs);

test("an unchanged account is looked at again after five seconds, which is when its turning stale is published", () => {
  const accounts = new TrayAccounts();
  const state = sampleState(sampleAccount());
  const [fresh] = accounts.view(state, turnsStaleAt).accounts;
  expect(fresh?.status).toBe("normal");
  expect(accounts.view(state, turnsStaleAt + 4_999).accounts[0]).toBe(fresh);
  expect(accounts.view(state, turnsStaleAt + 5_000).accounts[0]?.status).toBe("stale");
});

test("a changed account, another interval and a clock that was set back count at once", () => {
  const accounts = new TrayAccounts();
  const state = sampleState(sampleAccount(), sampleAccount({ id: "two" }));
  const statuses = (of: typeof state, now: number) =>
    accounts.view(of, now).accounts.map(({ status }) => status);
  expect(statuses(state, turnsStaleAt + 1)).toEqual(["stale", "stale"]);
  const blocked = sampleAccount(
    { id: "two" },
    { blocks: { state: "known", value: [{ type: "agreement" }] } },
  );
  expect(
    statuses({ ...state, accounts: [...state.accounts.slice(0, 1), blocked] }, turnsStaleAt + 2),
  ).toEqual(["blocked", "stale"]);
  expect(
    statuses({ ...state, settings: { ...state.settings, pollIntervalMinutes: 60 } }, turnsStaleAt + 3),
  ).toEqual(["normal", "normal"]);
  expect(statuses(state, turnsStaleAt + 4)).toEqual(["stale", "stale"]);
  expect(statuses(state, turnsStaleAt - hourMs)).toEqual(["normal", "normal"]);
});
