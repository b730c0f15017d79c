import { describe, expect, it } from "vitest";
import { type FailureKind, failure } from "../../contract/failure";
import { known, none, unknown } from "../../contract/reading";
import { type CustomerInfo, emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { dayMs, hourMs } from "../../contract/time";
import { startingIcon, trayIcon, trayIconKey } from "./icon";
import { sampleAccount, sampleNow, sampleState } from "./sample-state";

function trial(daysLeftWhenRead: number): CustomerInfo["trial"] {
  return known({ daysLeftWhenRead, endsAt: null, isComputed: false });
}

function iconOf(...accounts: AccountState[]): ReturnType<typeof trayIcon> {
  return trayIcon(sampleState(...accounts), sampleNow);
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
    expect(trayIcon(state, sampleNow + 2 * dayMs).days).toEqual({ mark: "number", text: "12" });
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
  it("is normal when all is well, and says when there is no account", () => {
    expect(iconOf(sampleAccount())).toMatchObject({ status: "normal", isStale: false });
    expect(iconOf()).toMatchObject({ status: "no-account", isStale: false });
  });

  it("is blocked only by a known block", () => {
    expect(iconOf(sampleAccount({}, { blocks: blocked })).status).toBe("blocked");
    expect(iconOf(sampleAccount({}, { blocks: unknown })).status).toBe("normal");
    expect(iconOf(sampleAccount({}, { blocks: known([]) })).status).toBe("normal");
  });

  it.each<[FailureKind, string]>([
    ["unauthorized", "key-refused"],
    ["forbidden", "key-refused"],
    ["vault", "key-refused"],
    ["network", "stale"],
    ["server", "stale"],
    ["protocol", "stale"],
    ["rejected", "stale"],
  ])("after the failure %s is %s, and the figures are old", (kind, status) => {
    expect(iconOf(sampleAccount({ customerFailure: failure(kind) }))).toMatchObject({
      status,
      isStale: true,
    });
  });

  it.each(["missing", "unreadable"] as const)("marks the key when it is %s", (keyPlace) => {
    expect(iconOf(sampleAccount({ keyPlace })).status).toBe("key-refused");
  });

  it("is stale after three poll intervals without a reading", () => {
    const state = sampleState(sampleAccount());
    expect(trayIcon(state, sampleNow + hourMs / 4).status).toBe("normal");
    expect(trayIcon(state, sampleNow + hourMs / 4 + 1)).toMatchObject({ status: "stale", isStale: true });
  });

  it("stays blocked, with old figures, when the account can't be read any more", () => {
    const icon = iconOf(sampleAccount({ customerFailure: failure("network") }, { blocks: blocked }));
    expect(icon).toMatchObject({ status: "blocked", isStale: true });
  });

  it("is not touched by a failure to read the two-factor state", () => {
    expect(iconOf(sampleAccount({ tfaFailure: failure("forbidden") })).status).toBe("normal");
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

describe("the figures that are wanted", () => {
  const account = sampleAccount({}, { unreadSms: known(3), blocks: blocked });
  function iconWith(iconCounts: "all" | "sms" | "trial"): ReturnType<typeof trayIcon> {
    const state = sampleState(account);
    return trayIcon({ ...state, settings: { ...state.settings, iconCounts } }, sampleNow);
  }

  it("are both, or one: the other is hidden, not none", () => {
    expect(iconWith("all")).toMatchObject({ days: { mark: "number" }, unread: { mark: "number" } });
    expect(iconWith("sms")).toMatchObject({
      days: { mark: "hidden" },
      unread: { mark: "number", text: "3" },
    });
    expect(iconWith("trial")).toMatchObject({
      days: { mark: "number", text: "14" },
      unread: { mark: "hidden" },
    });
  });

  it("never take the signs of trouble with them", () => {
    const refused = sampleState(sampleAccount({ customerFailure: failure("unauthorized") }));
    for (const iconCounts of ["all", "sms", "trial"] as const) {
      expect(iconWith(iconCounts).status).toBe("blocked");
      const icon = trayIcon({ ...refused, settings: { ...refused.settings, iconCounts } }, sampleNow);
      expect(icon).toMatchObject({ status: "key-refused", isStale: true });
    }
  });

  it("look different each", () => {
    const keys = (["all", "sms", "trial"] as const).map((counts) => trayIconKey(iconWith(counts)));
    expect(new Set(keys).size).toBe(3);
  });
});

describe("an account that was never read", () => {
  it("looks like the icon before anything was read: all unknown, nothing calm, nothing alarming", () => {
    expect(iconOf(sampleAccount({ snapshot: emptySnapshot, checkedAt: null }))).toEqual(startingIcon);
  });
});

describe("key of an icon", () => {
  it("differs with everything that the icon shows, and with nothing else", () => {
    const icons = [
      startingIcon,
      iconOf(),
      iconOf(sampleAccount()),
      iconOf(sampleAccount({}, { trial: trial(15) })),
      iconOf(sampleAccount({}, { trial: none })),
      iconOf(sampleAccount({}, { trial: trial(-1) })),
      iconOf(sampleAccount({}, { unreadSms: known(1) })),
      iconOf(sampleAccount({}, { unreadSms: unknown })),
      iconOf(sampleAccount({}, { blocks: blocked })),
      iconOf(sampleAccount({ customerFailure: failure("network") }, { blocks: blocked })),
    ];
    expect(new Set(icons.map(trayIconKey)).size).toBe(icons.length);
    expect(trayIconKey(iconOf(sampleAccount({ label: "Офис", isChecking: true })))).toBe(
      trayIconKey(iconOf(sampleAccount())),
    );
  });
});
