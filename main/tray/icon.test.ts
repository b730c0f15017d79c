import { describe, expect, it } from "vitest";
import type { FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { dayMs, hourMs } from "../../contract/time";
import { type TrayIcon, trayIcon } from "./icon";
import { sampleAccount, sampleNow, sampleState, viewOf } from "./sample-state";
import { startingIcon } from "./starting";

const trial = (daysLeftWhenRead: number) => sampleTrial(daysLeftWhenRead).trial;

function iconOf(...accounts: AccountState[]): ReturnType<typeof trayIcon> {
  return trayIcon(viewOf(sampleState(...accounts)));
}

const blocked = known([{ type: "agreement" }]);

describe("days", () => {
  it.each([
    [trial(14), { mark: "number", text: "14" }],
    [trial(1), { mark: "number", text: "1" }],
    [trial(0), { mark: "number", text: "0" }],
    [trial(99), { mark: "number", text: "99" }],
    [trial(100), { mark: "number", text: "99+" }],
    [trial(-1), { mark: "ended" }],
    [none, { mark: "none" }],
    [unknown, { mark: "unknown" }],
  ])("%o", (reading, days) => {
    expect(iconOf(sampleAccount({}, { trial: reading })).days).toEqual(days);
  });

  it("count down at midnight without a poll", () => {
    const state = sampleState(sampleAccount());
    expect(trayIcon(viewOf(state, sampleNow + 2 * dayMs)).days).toEqual({ mark: "number", text: "12" });
  });

  it("are the fewest of all accounts, and never calmed by one without a trial", () => {
    const long = sampleAccount({}, { trial: trial(30) });
    const short = sampleAccount({ id: "two" }, { trial: trial(3) });
    const without = sampleAccount({ id: "three" }, { trial: none });
    const odd = sampleAccount({ id: "four" }, { trial: unknown });
    const over = sampleAccount({ id: "five" }, { trial: trial(-3) });
    expect(iconOf(long, short, without, odd, over).days).toEqual({ mark: "number", text: "3" });
    expect(iconOf(without, odd).days).toEqual({ mark: "unknown" });
    expect(iconOf(without, odd, over).days).toEqual({ mark: "ended" });
    expect(iconOf(without, { ...without, id: "six" }).days).toEqual({ mark: "none" });
  });
});

describe("unread SMS", () => {
  it.each([
    [known(0), { mark: "none" }],
    [known(1), { mark: "number", text: "1" }],
    [known(9), { mark: "number", text: "9" }],
    [known(10), { mark: "number", text: "9+" }],
    [known(Number.MAX_SAFE_INTEGER), { mark: "number", text: "9+" }],
    [unknown, { mark: "unknown" }],
  ])("%o", (unreadSms, unread) => {
    expect(iconOf(sampleAccount({}, { unreadSms })).unread).toEqual(unread);
  });

  it("are added up over the accounts, and an unknown number never becomes a calm zero", () => {
    const three = sampleAccount({}, { unreadSms: known(3) });
    const four = sampleAccount({ id: "two" }, { unreadSms: known(4) });
    const zero = sampleAccount({ id: "three" }, { unreadSms: known(0) });
    const odd = sampleAccount({ id: "four" }, { unreadSms: unknown });
    expect(iconOf(three, four, zero).unread).toEqual({ mark: "number", text: "7" });
    expect(iconOf(three, odd).unread).toEqual({ mark: "number", text: "3" });
    expect(iconOf(zero, odd).unread).toEqual({ mark: "unknown" });
  });
});

describe("status", () => {
  const failed = (kind: FailureKind) => ({ customerFailure: failure(kind) });
  it.each<[string, AccountState[], TrayIcon["status"], boolean]>([
    ["nothing special", [sampleAccount()], "normal", false],
    ["no account", [], "no-account", false],
    ["a block", [sampleAccount({}, { blocks: blocked })], "blocked", false],
    ["unknown blocks", [sampleAccount({}, { blocks: unknown })], "normal", false],
    ["known not to be blocked", [sampleAccount({}, { blocks: known([]) })], "normal", false],
    ["unauthorized", [sampleAccount(failed("unauthorized"))], "key-refused", true],
    ["forbidden", [sampleAccount(failed("forbidden"))], "key-refused", true],
    ["vault", [sampleAccount(failed("vault"))], "key-refused", true],
    ["network", [sampleAccount(failed("network"))], "stale", true],
    ["server", [sampleAccount(failed("server"))], "stale", true],
    ["protocol", [sampleAccount(failed("protocol"))], "stale", true],
    ["rejected", [sampleAccount(failed("rejected"))], "stale", true],
    ["a block and a failure", [sampleAccount(failed("network"), { blocks: blocked })], "blocked", true],
    ["a missing key", [sampleAccount({ keyPlace: "missing" })], "key-refused", true],
    ["an unreadable key", [sampleAccount({ keyPlace: "unreadable" })], "key-refused", true],
    ["a two-factor failure", [sampleAccount({ tfaFailure: failure("forbidden") })], "normal", false],
  ])("with %s", (_what, accounts, status, isStale) => {
    expect(iconOf(...accounts)).toMatchObject({ status, isStale });
  });

  it("is stale after three poll intervals without a reading", () => {
    const state = sampleState(sampleAccount());
    expect(trayIcon(viewOf(state, sampleNow + hourMs / 4)).status).toBe("normal");
    expect(trayIcon(viewOf(state, sampleNow + hourMs / 4 + 1))).toMatchObject({
      status: "stale",
      isStale: true,
    });
  });

  it("warns of a balance below the limit, and of no unknown one", () => {
    const account = sampleAccount();
    const withBalance = (balance: AccountState["snapshot"]["balance"]): AccountState => ({
      ...account,
      snapshot: { ...account.snapshot, balance, balanceReadAt: sampleNow },
    });
    const statusOf = (one: AccountState) => trayIcon(viewOf(sampleState(one))).status;
    expect(statusOf(withBalance(known(29_999)))).toBe("low-balance");
    expect(statusOf(withBalance(known(-1)))).toBe("low-balance");
    expect(statusOf(withBalance(known(30_000)))).toBe("normal");
    expect(statusOf(withBalance(unknown))).toBe("normal");
  });

  it("is the worst of all accounts", () => {
    const fine = sampleAccount();
    const stale = sampleAccount({ id: "two", customerFailure: failure("timeout") });
    const refused = sampleAccount({ id: "three", customerFailure: failure("unauthorized") });
    const stopped = sampleAccount({ id: "four" }, { blocks: blocked });
    expect(iconOf(fine, stale).status).toBe("stale");
    expect(iconOf(fine, stale, refused).status).toBe("key-refused");
    expect(iconOf(fine, stale, refused, stopped).status).toBe("blocked");
  });
});

describe("demonstration", () => {
  const demo = sampleAccount({ id: "demo", isDemo: true }, { unreadSms: known(5), trial: trial(2) });

  it("is marked as such", () => {
    expect(iconOf(demo)).toMatchObject({ status: "demo", unread: { mark: "number", text: "5" } });
  });

  it("does not count beside a real account", () => {
    expect(iconOf(sampleAccount(), demo)).toEqual(iconOf(sampleAccount()));
  });
});

describe("the figures that the user wants", () => {
  const figures = { days: { mark: "number", text: "14" }, unread: { mark: "number", text: "3" } };
  it.each([
    ["all", figures],
    ["sms", { ...figures, days: { mark: "hidden" } }],
    ["trial", { ...figures, unread: { mark: "hidden" } }],
  ] as const)("%s: the other is hidden, not none, and the signs of trouble stay", (iconCounts, shown) => {
    const state = sampleState(
      sampleAccount({ customerFailure: failure("unauthorized") }, { unreadSms: known(3) }),
    );
    const icon = trayIcon(viewOf({ ...state, settings: { ...state.settings, iconCounts } }));
    expect(icon).toEqual({ ...shown, status: "key-refused", isStale: true });
  });
});

describe("a muted account", () => {
  const muted = sampleAccount(
    { id: "muted", isMuted: true, customerFailure: failure("unauthorized") },
    { unreadSms: known(5), trial: trial(2), blocks: blocked },
  );

  it("counts neither in the figures nor in the signs of trouble", () => {
    expect(iconOf(sampleAccount(), muted)).toEqual(iconOf(sampleAccount()));
  });

  it("leaves an icon that claims nothing when there is no other", () => {
    const hidden = { days: { mark: "hidden" }, unread: { mark: "hidden" } };
    expect(iconOf(muted)).toEqual({ ...hidden, status: "normal", isStale: false });
    const demo = sampleAccount({ id: "demo", isDemo: true });
    expect(iconOf(muted, demo)).toEqual(iconOf(muted));
  });
});

describe("an account that was never read", () => {
  it("looks like the icon before anything was read: all unknown, nothing calm, nothing alarming", () => {
    expect(iconOf(sampleAccount({ snapshot: emptySnapshot, checkedAt: null }))).toEqual(startingIcon);
  });
});

it("is the same while nothing changes that the icon shows", () => {
  expect(iconOf(sampleAccount({ label: "Офис", isChecking: true }))).toEqual(iconOf(sampleAccount()));
});
