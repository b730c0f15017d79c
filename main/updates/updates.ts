import { dayMs, hourMs } from "../../contract/time";
import type { UpdateState } from "../../contract/update-state";
import type { DataFile } from "../storage/data-file";
import type { Clock, Random } from "../system/clock";
import type { FeedAnswer } from "./read-feed";
import { noUpdateMemory, type UpdateMemory } from "./updates-file";
import { isNewer } from "./version";

/** Knows whether there is a newer version, where this build has a feed to ask. It installs nothing. */
export type Updates = {
  state: () => UpdateState;
  /** Plans the next check. Also after a change of the setting, and after sleep, when a timer is late. */
  plan: () => void;
  /** Asks now, at the user's word; one request at a time. */
  checkNow: () => Promise<void>;
  stop: () => void;
};

/** Checks are a day apart, and up to this much more, so that not everybody asks at the same time. */
const spreadMs = 4 * hourMs;
/** What is due already waits this long and up to twice as long: the start has better things to do. */
const settleMs = 120_000;
/** An answer that is older says nothing of today. */
const answerLastsMs = 2 * dayMs;

/**
 * @param parts.ask asks the feed; null: no usable answer. Null itself: this build has no feed
 * @param parts.isWanted whether the user wants checks without being asked
 */
export function createUpdates(parts: {
  ask: (() => Promise<FeedAnswer | null>) | null;
  file: DataFile<UpdateMemory>;
  currentVersion: string;
  isWanted: () => boolean;
  clock: Clock;
  random: Random;
  onChange: () => void;
}): Updates {
  const { ask, clock } = parts;
  const spread = parts.random();
  let memory = ask === null ? noUpdateMemory() : parts.file.read();
  let asking: Promise<void> | null = null;
  let hasFailed = false;
  /** A check at the user's word counts although the setting is off. */
  let wasAsked = false;
  let isStopped = false;
  let cancel = (): void => {};

  function remember(part: Partial<UpdateMemory>): void {
    memory = { ...memory, ...part };
    parts.file.write(memory);
  }

  async function check(send: () => Promise<FeedAnswer | null>): Promise<void> {
    remember({ triedAt: clock.now() });
    parts.onChange();
    const answer = await send().catch(() => null);
    hasFailed = answer === null;
    if (answer !== null) remember({ ...answer, checkedAt: clock.now() });
  }

  function checkNow(): Promise<void> {
    if (ask === null || isStopped) return Promise.resolve();
    asking ??= check(ask).finally(() => {
      asking = null;
      plan();
      parts.onChange();
    });
    return asking;
  }

  function plan(): void {
    cancel();
    if (ask === null || isStopped || asking !== null || !parts.isWanted()) return;
    const settled = settleMs * (1 + spread);
    cancel = clock.after(Math.max(settled, untilDue(memory.triedAt, clock.now(), spread)), () => {
      void checkNow();
    });
  }

  function newer(): Pick<UpdateState, "version" | "notes"> {
    const { version, notes } = memory;
    const isThere = version !== null && isNewer(version, parts.currentVersion);
    return isThere ? { version, notes } : { version: null, notes: {} };
  }

  function stateNow(isAvailable: boolean): UpdateState["state"] {
    if (ask === null) return "no-feed";
    if (asking !== null) return "checking";
    if (!parts.isWanted() && !wasAsked) return isAvailable ? "available" : "off";
    if (hasFailed) return "failed";
    if (isAvailable) return "available";
    const { checkedAt } = memory;
    const isFresh = checkedAt !== null && Math.abs(clock.now() - checkedAt) < answerLastsMs;
    return isFresh ? "current" : "idle";
  }

  return {
    state() {
      if (ask === null) return { state: "no-feed", version: null, notes: {}, checkedAt: null };
      const { version, notes } = newer();
      return { state: stateNow(version !== null), version, notes, checkedAt: memory.checkedAt };
    },
    plan,
    checkNow() {
      wasAsked = true;
      return checkNow();
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}

/** How long until the next check, in milliseconds. A time that lies ahead was noted by a clock that was set since. */
function untilDue(triedAt: number | null, now: number, spread: number): number {
  if (triedAt === null || triedAt > now) return 0;
  return triedAt + dayMs + spread * spreadMs - now;
}
