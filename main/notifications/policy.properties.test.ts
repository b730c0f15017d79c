import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { NotificationSettings } from "../../contract/notification-settings";
import { moscowOffsetMs } from "../../contract/time";
import type { WatchedFacts } from "../accounts/changes";
import { type AccountChange, noticeKindOf, severityOf, topicOf, valueName } from "./notice";
import { decideNotices, type PolicyInput, type PolicyResult } from "./policy";
import { type RandomStep, randomSequence } from "./situations/random-steps";
import { calmFacts, hourMs, noon } from "./situations/scene";
import { emptyMemory, parseMemory } from "./told";

const runs = 2_000;
let stepsPlayed = 0;
let noticesSeen = 0;
afterAll(() => process.stdout.write(`policy properties: ${stepsPlayed} steps, ${noticesSeen} notices\n`));

/** What truly happened, reckoned apart from the policy: the last known values, and the changes not yet told. */
type Truth = { known: Partial<WatchedFacts>; untold: Set<string>; isFirstUnread: boolean };

const kinds = {
  unreadSms: "sms",
  trial: "trial",
  blocks: "block",
  tfa: "tfa",
  isKeyRefused: "key",
  longTrouble: "service",
  isKeyringLocked: "keyring",
} as const;

function learn(truth: Truth, facts: WatchedFacts): void {
  const id = JSON.stringify(facts.customerId);
  const knownId = truth.known.customerId;
  if (facts.customerId.state === "known" && knownId !== undefined && JSON.stringify(knownId) !== id) {
    truth.known = {};
    truth.untold.clear();
  }
  if (facts.customerId.state === "known") truth.known.customerId = facts.customerId;
  for (const [field, kind] of Object.entries(kinds)) {
    const now = new Map(Object.entries(facts)).get(field);
    if (typeof now !== "object" || now.state === "unknown") continue;
    const before = new Map(Object.entries(truth.known)).get(field);
    const isSilentFirst = kind === "sms" && truth.isFirstUnread;
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(now) && !isSilentFirst) {
      truth.untold.add(kind);
    }
    truth.known = { ...truth.known, [field]: now };
  }
  if (facts.unreadSms.state === "known") truth.isFirstUnread = false;
}

/** Whether it is quiet in Moscow, by arithmetic instead of calendars. */
function isQuietInMoscow({ isOn, from, to, days }: NotificationSettings["quietHours"], now: number): boolean {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const wallMinutes = Math.floor((now + moscowOffsetMs) / 60_000);
  const length = (minutes(to) - minutes(from) + 1440) % 1440;
  return (
    isOn &&
    [0, 1].some((daysAgo) => {
      const day = Math.floor(wallMinutes / 1440) - daysAgo;
      const begin = day * 1440 + minutes(from);
      return days.includes((day + 4) % 7) && wallMinutes >= begin && wallMinutes < begin + length;
    })
  );
}

function toldIn({ show }: PolicyResult): AccountChange[] {
  return show.flatMap(({ content, accountId }) => {
    if (content.kind === "summary") return content.items;
    return accountId === null ? [] : [{ accountId, change: content.change }];
  });
}

function playAndCheck(given: NotificationSettings, steps: RandomStep[]): void {
  let input: PolicyInput = {
    now: noon,
    settings: given,
    isWindowInFront: false,
    isSupported: true,
    isSettled: true,
    timeZone: "Europe/Moscow",
    memory: emptyMemory(),
    accounts: [],
  };
  const facts = { one: calmFacts, two: calmFacts };
  const truths: Record<"one" | "two", Truth> = {
    one: { known: {}, untold: new Set<string>(), isFirstUnread: true },
    two: { known: {}, untold: new Set<string>(), isFirstUnread: true },
  };
  const lastTold = new Map<string, number>();
  const calm: RandomStep = {
    afterMs: 0,
    accountId: "one",
    patch: {},
    isWindowInFront: false,
    isRestart: false,
    isMuted: null,
    pauseMs: null,
  };
  const muted = { one: false, two: false };
  for (const step of [calm, ...steps]) {
    stepsPlayed += 1;
    facts[step.accountId] = { ...facts[step.accountId], ...step.patch };
    const now = input.now + step.afterMs;
    if (step.isRestart) truths.one.isFirstUnread = truths.two.isFirstUnread = true;
    const isMutedNow = step.isMuted === true && !muted[step.accountId];
    muted[step.accountId] = step.isMuted ?? muted[step.accountId];
    const accounts = (["one", "two"] as const).map((id) => ({
      id,
      facts: facts[id],
      isSwitchingTfa: false,
      isFirstUnread: truths[id].isFirstUnread,
      isMuted: muted[id],
    }));
    const pausedUntil = step.pauseMs === null ? input.settings.pausedUntil : now + step.pauseMs;
    const settings = { ...input.settings, pausedUntil };
    const before = input.memory;
    const memory = step.isRestart ? parseMemory(JSON.parse(JSON.stringify(before))).value : before;
    input = { ...input, now, settings, isWindowInFront: step.isWindowInFront, accounts, memory };
    const result = decideNotices(input);
    const idsBefore = { one: truths.one.known.customerId, two: truths.two.known.customerId };
    for (const id of ["one", "two"] as const) {
      learn(truths[id], facts[id]);
      // What a muted account has to tell is never told, after it was unmuted either.
      if (muted[id]) truths[id].untold.clear();
    }
    for (const id of ["one", "two"] as const) {
      // Another customer's end dates are their own.
      if (JSON.stringify(idsBefore[id]) === JSON.stringify(truths[id].known.customerId)) continue;
      for (const key of lastTold.keys()) if (key.startsWith(`${id}/`)) lastTold.delete(key);
    }
    for (const id of ["one", "two"] as const) {
      // With all read, the next SMS is new, whatever the number says.
      const { unreadSms } = facts[id];
      if (unreadSms.state !== "known" || unreadSms.value > 0) continue;
      for (const key of lastTold.keys()) if (key.startsWith(`${topicOf(id, "sms")} `)) lastTold.delete(key);
    }

    const told = toldIn(result);
    noticesSeen += result.show.length;
    const isUnknown = Object.values(accounts).every(({ facts: { isTfaSwitchOwn: _, ...readings } }) =>
      Object.values(readings).every(({ state }) => state === "unknown"),
    );
    // Muting alone closes what nothing is known of.
    const closed = isMutedNow ? [] : result.close;
    if (isUnknown) expect([told, closed, result.decisions]).toEqual([[], [], []]);
    for (const { accountId, outcome } of [...result.decisions, ...result.lateDecisions]) {
      if (muted[accountId === "one" ? "one" : "two"])
        expect(["shown", "paused", "quiet-hours"]).not.toContain(outcome);
    }
    if (step.isWindowInFront || (pausedUntil !== null && now < pausedUntil)) expect(told).toEqual([]);
    const isQuiet = isQuietInMoscow(settings.quietHours, now);
    for (const one of told) {
      const kind = noticeKindOf(one.change);
      expect(muted[one.accountId === "one" ? "one" : "two"]).toBe(false);
      const truth = one.accountId === "one" ? truths.one : truths.two;
      // A notice tells of a change that truly happened, and each change is told once.
      expect(truth.untold, `${one.accountId} ${kind}`).toContain(kind);
      truth.untold.delete(kind);
      expect(settings.kinds[kind]).toBe(true);
      if (isQuiet)
        expect([settings.quietHours.mayUrgentPass, severityOf(one.change)]).toEqual([true, "urgent"]);
      const key = `${topicOf(one.accountId, kind)} ${valueName(one.change)}`;
      const toldAt = lastTold.get(key);
      if (toldAt !== undefined) expect(now - toldAt).toBeGreaterThanOrEqual(hourMs);
      // A threshold is told once per end date for good.
      if (kind === "trial") expect(toldAt, key).toBeUndefined();
      lastTold.set(key, now);
    }
    // A restart at this moment repeats nothing.
    const again = decideNotices({
      ...input,
      memory: parseMemory(JSON.parse(JSON.stringify(result.memory))).value,
      accounts: accounts.map((account) => ({ ...account, isFirstUnread: true })),
    });
    const isQuietRestart = again.show.length + again.decisions.length + again.close.length === 0;
    if (!isQuietRestart) expect([again.show, again.decisions, again.close]).toEqual([[], [], []]);
    if (JSON.stringify(again.memory) !== JSON.stringify(result.memory)) {
      expect(again.memory).toEqual(result.memory);
    }
    input = { ...input, memory: result.memory };
  }
}

describe("random sequences of readings", () => {
  it("raise no notice without a known change, none twice, none in silence, none at a restart", () => {
    fc.assert(
      fc.property(randomSequence, ({ settings, steps }) => playAndCheck(settings, steps)),
      { numRuns: runs },
    );
    expect(stepsPlayed).toBeGreaterThanOrEqual(50_000);
    expect(noticesSeen).toBeGreaterThan(1_000);
  }, 120_000);
});
