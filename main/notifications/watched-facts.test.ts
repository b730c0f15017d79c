import { describe, expect, it } from "vitest";
import { failure } from "../../contract/failure";
import { known, none, unknown } from "../../contract/reading";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { accountOf } from "./situations/account-state";
import { dayMs, hourMs, minuteMs, noon } from "./situations/scene";
import { type Watch, watchAfter, watchedFacts } from "./watched-facts";

const moment = { now: noon, monotonicMs: 0, intervalMs: 5 * minuteMs };

function factsOf(state: AccountState, watch: Watch | null = null, now = noon) {
  return watchedFacts(state, watchAfter(watch, state, { ...moment, now }), { ...moment, now });
}

describe("facts that may raise a notice", () => {
  it("are those read in this run", () => {
    expect(factsOf(accountOf())).toMatchObject({
      customerId: known("1234"),
      unreadSms: known(0),
      blocks: none,
      tfa: known(false),
      isKeyRefused: known(false),
      longTrouble: none,
      isKeyringLocked: known(false),
    });
  });

  it("are not those of a former run, and are once read anew", () => {
    const former = accountOf({ checkedAt: null });
    const watch = watchAfter(null, former, moment);
    expect(watchedFacts(former, watch, moment)).toMatchObject({
      customerId: unknown,
      unreadSms: unknown,
      trial: unknown,
      blocks: unknown,
      tfa: unknown,
    });
    const snapshot = { ...former.snapshot, customerReadAt: noon + 1, tfaReadAt: noon + 1 };
    const read = accountOf({ checkedAt: null, isChecking: true, snapshot });
    expect(factsOf(read, watch)).toMatchObject({ unreadSms: known(0), tfa: known(false) });
  });

  it("are not those that a failed call left behind", () => {
    const customerFailed = factsOf(accountOf({ customerFailure: failure("network") }));
    expect([customerFailed.unreadSms, customerFailed.blocks, customerFailed.tfa]).toEqual([
      unknown,
      unknown,
      known(false),
    ]);
    const tfaFailed = factsOf(accountOf({ tfaFailure: failure("forbidden") }));
    expect([tfaFailed.unreadSms, tfaFailed.tfa]).toEqual([known(0), unknown]);
  });

  it("are not stale ones, such as before the first poll after a sleep", () => {
    expect(factsOf(accountOf(), null, noon + 15 * minuteMs).unreadSms).toEqual(known(0));
    const stale = factsOf(accountOf(), null, noon + 16 * minuteMs);
    expect([stale.unreadSms, stale.trial, stale.tfa]).toEqual([unknown, unknown, unknown]);
  });

  it("are not those of a stale cached response", () => {
    expect(factsOf(accountOf({ isStaleResponse: true })).unreadSms).toEqual(unknown);
  });

  it("are unknown of an account that was never read", () => {
    const facts = factsOf(accountOf({ snapshot: emptySnapshot, checkedAt: null }));
    expect([facts.unreadSms, facts.trial, facts.isKeyRefused, facts.longTrouble]).toEqual([
      unknown,
      unknown,
      unknown,
      unknown,
    ]);
  });

  it("have the days of the trial as everything shows them, past midnight too", () => {
    const trial = { daysLeftWhenRead: 7, endsAt: "2026-11-30T14:57:40+03:00", isComputed: false };
    const state = accountOf({}, { trial: known(trial) });
    expect(factsOf(state).trial).toMatchObject({ value: { daysLeft: 7, isEndDayExact: true } });
    const midnight = watchedFacts(state, watchAfter(null, state, moment), {
      now: noon + 12 * hourMs,
      monotonicMs: 0,
      intervalMs: dayMs,
    });
    expect(midnight.trial).toMatchObject({ value: { daysLeft: 6 } });
    const ended = accountOf({}, { trial: known({ ...trial, daysLeftWhenRead: -1 }) });
    expect(factsOf(ended).trial).toMatchObject({ value: { daysLeft: null } });
    expect(factsOf(accountOf({}, { trial: none })).trial).toEqual(none);
  });

  it("reckon the end of the trial from the days where there is no date", () => {
    const trial = known({ daysLeftWhenRead: 7, endsAt: null, isComputed: false });
    const first = factsOf(accountOf({}, { trial })).trial;
    expect(first).toMatchObject({ value: { isEndDayExact: false, endsAt: null } });
    const later = accountOf(
      { snapshot: { ...accountOf({}, { trial }).snapshot, customerReadAt: noon + dayMs } },
      {},
    );
    const next = factsOf(later, null, noon + dayMs).trial;
    const endDay = (reading: typeof first): number => (reading.state === "known" ? reading.value.endDay : 0);
    expect(endDay(next) - endDay(first)).toBe(1);
  });

  it("name blocks by code alone, each once and in order, and none of the server's texts", () => {
    const blocks = known([
      { type: "debt" },
      { type: "agreement" },
      { type: "Срочно! <b>позвоните</b>" },
      { type: null },
      { type: "debt" },
    ]);
    expect(factsOf(accountOf({}, { blocks })).blocks).toEqual(known(["agreement", "debt", null]));
    expect(factsOf(accountOf({}, { blocks: known([]) })).blocks).toEqual(none);
    expect(factsOf(accountOf({}, { blocks: unknown })).blocks).toEqual(unknown);
  });

  it("have a key refused only after the one retry, and not while a poll is under way", () => {
    const refused = { customerFailure: failure("unauthorized") };
    expect(factsOf(accountOf(refused)).isKeyRefused).toEqual(unknown);
    expect(factsOf(accountOf({ ...refused, isPollingStopped: true })).isKeyRefused).toEqual(known(true));
    expect(factsOf(accountOf({ ...refused, isPollingStopped: true, isChecking: true })).isKeyRefused).toEqual(
      unknown,
    );
    expect(factsOf(accountOf({ customerFailure: failure("network") })).isKeyRefused).toEqual(unknown);
  });

  it("have a keychain that is locked, and say nothing where no key was kept", () => {
    expect(factsOf(accountOf({ keyPlace: "unreadable" })).isKeyringLocked).toEqual(known(true));
    expect(factsOf(accountOf({ keyPlace: "session" })).isKeyringLocked).toEqual(known(false));
    expect(factsOf(accountOf({ keyPlace: "missing" })).isKeyringLocked).toEqual(unknown);
  });
});

describe("long trouble of the service", () => {
  /** The longTrouble facts after polls that failed so, each at its minute. */
  function after(polls: [minute: number, kind: Parameters<typeof failure>[0] | null][]) {
    let watch: Watch | null = null;
    let facts = factsOf(accountOf());
    for (const [minute, kind] of polls) {
      const at = { ...moment, monotonicMs: minute * minuteMs };
      const customerFailure = kind === null ? null : failure(kind);
      const state = accountOf({ customerFailure, checkedAt: noon + minute * minuteMs });
      watch = watchAfter(watch, state, at);
      facts = watchedFacts(state, watch, at);
    }
    return facts.longTrouble;
  }

  it("is trouble that lasts an hour", () => {
    expect(
      after([
        [0, "server"],
        [30, "server"],
        [59, "server"],
      ]),
    ).toEqual(unknown);
    expect(
      after([
        [0, "server"],
        [30, "server"],
        [60, "server"],
      ]),
    ).toEqual(known("server"));
    expect(
      after([
        [0, "server"],
        [30, "timeout"],
        [45, "protocol"],
        [60, "server"],
      ]),
    ).toEqual(known("server"));
  });

  it("is not two failures with a sleep between them", () => {
    expect(
      after([
        [0, "server"],
        [600, "server"],
      ]),
    ).toEqual(unknown);
  });

  it("is not a network that is away, nor a refused key", () => {
    expect(
      after([
        [0, "network"],
        [30, "network"],
        [60, "network"],
        [90, "network"],
      ]),
    ).toEqual(unknown);
    expect(
      after([
        [0, "server"],
        [30, "server"],
        [50, "network"],
        [70, "server"],
      ]),
    ).toEqual(unknown);
    expect(
      after([
        [0, "unauthorized"],
        [30, "unauthorized"],
        [60, "unauthorized"],
      ]),
    ).toEqual(unknown);
  });

  it("is over with the first good poll", () => {
    expect(
      after([
        [0, "server"],
        [30, "server"],
        [60, "server"],
        [61, null],
      ]),
    ).toEqual(none);
  });

  it("is not counted twice by looking twice, nor lost while a poll is under way", () => {
    const failed = { customerFailure: failure("server"), checkedAt: noon };
    let watch: Watch | null = null;
    for (let look = 0; look < 5; look += 1) {
      watch = watchAfter(watch, accountOf({ ...failed, isChecking: look % 2 === 1 }), moment);
    }
    expect(watch?.trouble).toEqual({ sinceMonotonicMs: 0, polls: 1, checkedAt: noon });
    const later = { ...moment, monotonicMs: 2 * hourMs };
    expect(
      watchedFacts(accountOf(failed), watchAfter(watch, accountOf(failed), later), later).longTrouble,
    ).toEqual(unknown);
  });
});
