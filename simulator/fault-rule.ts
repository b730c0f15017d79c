import type { Reply } from "./reply";
import { type SimulatedCall, simulatedCalls } from "./routes";

/** What a fault may need to know of the request that it strikes. */
export type FaultContext = {
  call: SimulatedCall;
  /** Milliseconds since 1970. */
  now: number;
  /** The delay that was asked for with the fault, in milliseconds; null: none was. */
  delayMs: number | null;
  /** Where redirects lead: another origin on loopback. */
  redirectTo: string;
  /** The request was right and switched two-factor authentication. */
  isSwitched: boolean;
  /** What the request sent, for servers that quote it. */
  authorization: string;
  pin: string | null;
};

/** One way to go wrong. */
export type FaultRule = {
  /** The calls that it can strike. */
  calls: readonly SimulatedCall[];
  /** Whether a right request to switch two-factor authentication takes effect all the same. */
  isSwitchApplied: boolean;
  /** The answer in place of the true one. */
  answer: (truth: Reply, context: FaultContext) => Reply;
  /** `body-lost`: the body of a DELETE never arrived; `key-dropped`: a successful switch ends the key. */
  effect: "none" | "body-lost" | "key-dropped";
  /** How far the server's clock is ahead, in milliseconds. */
  clockShiftMs: number;
};

/** A fault that keeps the request from the account and answers something else. */
export function replaces(answer: FaultRule["answer"]): FaultRule {
  return { calls: simulatedCalls, isSwitchApplied: false, answer, effect: "none", clockShiftMs: 0 };
}

/** A fault of the answer alone: the account has acted. */
export function alters(answer: FaultRule["answer"]): FaultRule {
  return { ...replaces(answer), isSwitchApplied: true };
}
