import { minuteMs } from "../../contract/time";
import type { ObservedAccount } from "./policy";

/** What is read of the two-factor state so long after a switch of ours is still its effect. */
const effectMs = 10 * minuteMs;
/** While a switch goes on, its time is noted no more often than this: each note is a write. */
const noteEveryMs = minuteMs;

/** When this program last switched the two-factor state, with a switch under way counted in; null: that is over. */
export function withOwnSwitch(switchAt: number | null, isSwitching: boolean, now: number): number | null {
  const ageMs = switchAt === null ? null : now - switchAt;
  const isStillNoted = ageMs !== null && ageMs >= -noteEveryMs;
  if (isSwitching) return isStillNoted && ageMs < noteEveryMs ? switchAt : now;
  return isStillNoted ? switchAt : null;
}

/**
 * The same after the account was seen: a switch is over when its effect has had time to show and the state was read;
 * until then a reading may be the first after it, even after a restart.
 */
export function ownSwitchAfter(
  switchAt: number | null,
  { isSwitchingTfa, facts }: Pick<ObservedAccount, "isSwitchingTfa" | "facts">,
  now: number,
): number | null {
  if (switchAt === null || isSwitchingTfa || facts.tfa.state === "unknown") return switchAt;
  return now - switchAt > effectMs ? null : switchAt;
}
