import { describe, expect, it } from "vitest";
import { failureKindSchema } from "../../../contract/failure";
import { failure } from "../../../contract/new-failure";
import { known, none, unknown } from "../../../contract/reading";
import type { AccountState } from "../../../contract/state";
import { hourMs, minuteMs } from "../../../contract/time";
import { observedFacts, type Watch, watchAfter } from "./observed-facts";
import { accountOf, noon } from "./scene-for-test";

const moment = { now: noon, monotonicMs: 0, intervalMs: 5 * minuteMs };

function factsOf(state: AccountState, watch: Watch | null = null, now = noon) {
  return observedFacts(state, watchAfter(watch, state, { ...moment, now }), { ...moment, now });
}

describe("facts that may raise a notification", () => {
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

  it("are unknown until this run has read them", () => {
    const former = accountOf({ checkedAt: null });
    const watch = watchAfter(null, former, moment);
    expect(observedFacts(former, watch, moment)).toMatchObject({
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

  it("have a key refused only after the one retry, and not during a poll", () => {
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
  /** The fact after polls such as `30 server`: the minute, and how it failed (`ok`: it did not). */
  function after(polls: string) {
    let watch: Watch | null = null;
    let facts = factsOf(accountOf());
    for (const poll of polls.split(", ")) {
      const [minute, kind] = poll.split(" ");
      const at = { ...moment, monotonicMs: Number(minute) * minuteMs };
      const customerFailure = kind === "ok" ? null : failure(failureKindSchema.parse(kind));
      const state = accountOf({ customerFailure, checkedAt: noon + at.monotonicMs });
      watch = watchAfter(watch, state, at);
      facts = observedFacts(state, watch, at);
    }
    return facts.longTrouble;
  }

  it.each([
    ["not before the hour", "0 server, 30 server, 59 server", unknown],
    ["after an hour", "0 server, 30 server, 60 server", known("server")],
    ["over a timeout and another failure", "0 server, 30 timeout, 45 protocol, 60 server", known("server")],
    ["not after two failures with a sleep between them", "0 server, 600 server", unknown],
    ["not without a network", "0 network, 30 network, 60 network, 90 network", unknown],
    ["not with no network in between", "0 server, 30 server, 50 network, 70 server", unknown],
    ["not with a refused key", "0 unauthorized, 30 unauthorized, 60 unauthorized", unknown],
    ["over with the first good poll", "0 server, 30 server, 60 server, 61 ok", none],
  ])("%s", (_, polls, expected) => {
    expect(after(polls)).toEqual(expected);
  });

  it("is not counted twice by looking twice, nor lost during a poll", () => {
    const failed = { customerFailure: failure("server"), checkedAt: noon };
    let watch: Watch | null = null;
    for (let look = 0; look < 5; look += 1) {
      watch = watchAfter(watch, accountOf({ ...failed, isChecking: look % 2 === 1 }), moment);
    }
    expect(watch?.trouble).toEqual({ sinceMonotonicMs: 0, polls: 1, checkedAt: noon });
    const later = { ...moment, monotonicMs: 2 * hourMs };
    expect(
      observedFacts(accountOf(failed), watchAfter(watch, accountOf(failed), later), later).longTrouble,
    ).toEqual(unknown);
  });
});
