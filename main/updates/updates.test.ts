import { describe, expect, it } from "vitest";
import { dayMs, hourMs } from "../../contract/time";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import type { FeedAnswer } from "./read-feed";
import { createUpdates } from "./updates";
import { noUpdateMemory, parseUpdateMemory, type UpdateMemory } from "./updates-file";

const start = Date.parse("2026-11-23T09:00:00Z");
const newer: FeedAnswer = { version: "0.2.0", notes: { ru: "Тише" } };
const same: FeedAnswer = { version: "0.1.0", notes: {} };

function build(
  parts: {
    memory?: UpdateMemory;
    answers?: (FeedAnswer | null)[];
    isWanted?: boolean;
    random?: number;
    hasFeed?: boolean;
  } = {},
) {
  const clock = createFakeClock(start);
  const file = createMemoryFile<UpdateMemory>(parts.memory ?? noUpdateMemory());
  const answers = parts.answers ?? [];
  const wishes = { isWanted: parts.isWanted ?? true };
  const askedAt: number[] = [];
  let changes = 0;
  const updates = createUpdates({
    ask:
      parts.hasFeed === false
        ? null
        : () => {
            askedAt.push(clock.now() - start);
            return Promise.resolve(answers.shift() ?? null);
          },
    file,
    currentVersion: "0.1.0",
    isWanted: () => wishes.isWanted,
    clock,
    random: () => parts.random ?? 0,
    onChange() {
      changes += 1;
    },
  });
  updates.plan();
  return { updates, clock, file, askedAt, wishes, changes: () => changes };
}

describe("checks for updates", () => {
  it("come some minutes after the first start, then once a day", async () => {
    const { updates, clock, askedAt } = build({ answers: [same, same, newer] });
    expect(updates.state()).toEqual({ state: "idle", version: null, notes: {}, checkedAt: null });
    await clock.advance(120_000);
    expect([askedAt, updates.state().state]).toEqual([[120_000], "current"]);
    await clock.advance(dayMs - 1);
    expect(askedAt.length).toBe(1);
    await clock.advance(1 + dayMs);
    expect(askedAt).toEqual([120_000, 120_000 + dayMs, 120_000 + 2 * dayMs]);
    expect(updates.state()).toMatchObject({ state: "available", version: "0.2.0", notes: { ru: "Тише" } });
    expect(clock.pending().length).toBe(1);
  });

  it("of many people do not all come at the same time", async () => {
    const { clock, askedAt } = build({ random: 0.5, answers: [same, same] });
    await clock.advance(2 * dayMs);
    expect(askedAt).toEqual([180_000, 180_000 + dayMs + 2 * hourMs]);
  });

  it("are not made more by restarts, by failures or by a clock that was set", async () => {
    const checked = { ...noUpdateMemory(), triedAt: start - 20 * hourMs, checkedAt: start - 20 * hourMs };
    const restarted = build({ memory: checked, answers: [null, same] });
    await restarted.clock.advance(4 * hourMs - 1);
    expect(restarted.askedAt).toEqual([]);
    await restarted.clock.advance(1);
    expect([restarted.askedAt.length, restarted.updates.state().state]).toEqual([1, "failed"]);
    await restarted.clock.advance(dayMs);
    expect([restarted.askedAt.length, restarted.updates.state().state]).toEqual([2, "current"]);

    const setBack = build({ memory: { ...checked, triedAt: start + 300 * dayMs }, answers: [same] });
    await setBack.clock.advance(120_000);
    expect(setBack.askedAt.length).toBe(1);
  });

  it("come after sleep, in which timers stand still", async () => {
    const { updates, clock, askedAt } = build({ answers: [same, same] });
    await clock.advance(120_000);
    clock.sleep(3 * dayMs);
    updates.plan();
    await clock.advance(120_000);
    expect(askedAt.length).toBe(2);
  });

  it("come at the user's word, one at a time, also when they are off otherwise", async () => {
    const { updates, clock, askedAt } = build({ isWanted: false, answers: [newer] });
    expect([updates.state().state, clock.pending()]).toEqual(["off", []]);
    const both = Promise.all([updates.checkNow(), updates.checkNow()]);
    expect(updates.state().state).toBe("checking");
    await both;
    expect([askedAt.length, updates.state().state, clock.pending()]).toEqual([1, "available", []]);
  });

  it("stop and begin with the setting", async () => {
    const { updates, clock, wishes, askedAt } = build({ answers: [same] });
    wishes.isWanted = false;
    updates.plan();
    await clock.advance(3 * dayMs);
    expect([askedAt, updates.state().state]).toEqual([[], "off"]);
    wishes.isWanted = true;
    updates.plan();
    await clock.advance(120_000);
    expect(askedAt.length).toBe(1);
  });

  it("say that one failed, and keep what was known of a newer version", async () => {
    const memory = { triedAt: start - 2 * dayMs, checkedAt: start - 2 * dayMs, ...newer };
    const { updates, clock } = build({ memory, answers: [null] });
    expect(updates.state().state).toBe("available");
    await clock.advance(120_000);
    expect(updates.state()).toMatchObject({
      state: "failed",
      version: "0.2.0",
      checkedAt: start - 2 * dayMs,
    });
  });

  it("forget a version that is no longer newer, and call nothing current that was asked long ago", () => {
    const memory = { triedAt: start - hourMs, checkedAt: start - 3 * dayMs, ...same };
    expect(build({ memory }).updates.state()).toMatchObject({ state: "idle", version: null });
    expect(build({ memory: { ...memory, version: "0.0.9" } }).updates.state().version).toBeNull();
  });

  it("without a feed never happen, and nothing waits for them", async () => {
    const { updates, clock, askedAt } = build({
      hasFeed: false,
      memory: { triedAt: 1, checkedAt: 1, ...newer },
    });
    await updates.checkNow();
    expect([askedAt, clock.pending()]).toEqual([[], []]);
    expect(updates.state()).toEqual({ state: "no-feed", version: null, notes: {}, checkedAt: null });
  });

  it("end with the application", async () => {
    const { updates, clock } = build();
    updates.stop();
    await updates.checkNow();
    expect(clock.pending()).toEqual([]);
  });
});

describe("what is remembered of them", () => {
  it.each([null, [], "x", {}, { triedAt: "x" }, { ...noUpdateMemory(), version: "x" }])(
    "%j is damaged",
    (json) => {
      expect(parseUpdateMemory(json)).toEqual({ value: noUpdateMemory(), loss: "all" });
    },
  );

  it("is read back", () => {
    const memory = { triedAt: 1, checkedAt: 2, ...newer };
    expect(parseUpdateMemory(memory)).toEqual({ value: memory, loss: null });
  });
});
