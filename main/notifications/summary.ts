import { causeOf, refreshed } from "./cause";
import { silenceOf } from "./gates";
import { type AccountChange, isSharedKind, noticeKindOf, summaryOf } from "./notice";
import type { Decision, ObservedAccount } from "./policy";
import type { PolicyRun } from "./policy-run";

/**
 * Tells in one notice what was held back, once nothing holds it back any more. What is gone by then is dropped; what
 * is not known waits.
 */
export function tellSummary(run: PolicyRun, accounts: ObservedAccount[], isSettled: boolean): Decision[] {
  const { around, memory } = run;
  if (memory.held.length === 0 || !isSettled) return [];
  const waiting: AccountChange[] = [];
  const ready: AccountChange[] = [];
  for (const one of memory.held) {
    const facts = accounts.find(({ id }) => id === one.accountId)?.facts;
    const cause = facts === undefined ? "gone" : causeOf(one.change, facts);
    const isWanted = around.settings.kinds[noticeKindOf(one.change)];
    if (cause === "gone" || !isWanted || facts === undefined) continue;
    if (cause === "unknown" || silenceOf(one.change, around) !== null) {
      waiting.push(one);
      continue;
    }
    const known = memory.accounts[one.accountId]?.facts ?? facts;
    const item = { accountId: one.accountId, change: refreshed(one.change, known) };
    const told = run.topic(one.accountId, one.change).standing;
    if (![told, ...ready].some((other) => other !== null && isSameForAll(other, item))) ready.push(item);
  }
  // Urgent ones alone would make two summaries of one night.
  if (waiting.some(({ change }) => silenceOf(change, around) !== null)) return [];
  memory.held = waiting;
  if (ready.length === 0) return [];
  const outcome = !around.isSupported ? "unsupported" : around.isWindowInFront ? "window-in-front" : "shown";
  if (outcome === "shown") {
    run.show.push(summaryOf(ready));
    for (const one of ready) run.markTold(one);
    memory.summary = ready;
  }
  return ready.map(({ accountId, change }) => ({ accountId, change, outcome }));
}

/** Whether a trouble of all accounts is there already, of another account. */
function isSameForAll(one: AccountChange, other: AccountChange): boolean {
  return isSharedKind(noticeKindOf(other.change)) && one.change.kind === other.change.kind;
}
