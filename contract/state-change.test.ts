import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleAccountAt, sampleAppState } from "./sample-state";
import type { AccountState, AppState } from "./state";
import { changedState, isWholeState, stateChange } from "./state-change";

const accountOf = (id: string): AccountState => sampleAccountAt(1_000_000, { id });
const [office, home, shop] = [accountOf("office"), accountOf("home"), accountOf("shop")];

/** A state that comes after `before`: some accounts go, come, change or are put in another order. */
const anyNext = fc.array(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), label: fc.constantFrom("", "x", null) }),
  { maxLength: 6 },
);

function next(before: AppState, listed: { id: string; label: string | null }[], version: string): AppState {
  const ids = [...new Set(listed.map(({ id }) => id))];
  const accounts = ids.map((id) => {
    const former = before.accounts.find((account) => account.id === id);
    const label = listed.find((one) => one.id === id)?.label ?? null;
    if (former !== undefined && label === null) return former;
    return { ...(former ?? accountOf(id)), label: label ?? "" };
  });
  return { ...before, version, accounts };
}

test("applying each change gives the same state as sending the whole, and unchanged accounts stay the same object", () => {
  fc.assert(
    fc.property(fc.array(anyNext, { maxLength: 12 }), (steps) => {
      let state = sampleAppState([]);
      let received = changedState(null, stateChange(null, state, 0));
      for (const [place, step] of steps.entries()) {
        const after = next(state, step, String(place));
        const change = stateChange(state, after, place + 1);
        received = changedState(received, change);
        expect(received).toEqual(after);
        for (const account of after.accounts) {
          expect(change.changed.includes(account)).toBe(!state.accounts.includes(account));
        }
        state = after;
      }
    }),
  );
});

test("a change of one account of a thousand carries that one", () => {
  const accounts = Array.from({ length: 1_000 }, (_, number) => accountOf(`id-${number}`));
  const before = sampleAppState(accounts);
  const changed = { ...accountOf("id-7"), isChecking: true };
  const after = sampleAppState(accounts.with(7, changed));
  expect(stateChange(before, after, 1)).toMatchObject({ changed: [changed], order: null });
});

test("the whole state needs none before it; any other change of a state that is not there gives none", () => {
  const [before, after] = [sampleAppState([office, home]), sampleAppState([office, home, shop])];
  const whole = stateChange(null, after, 5);
  expect([isWholeState(whole), changedState(null, whole)]).toEqual([true, after]);
  const change = stateChange(before, after, 5);
  expect([isWholeState(change), changedState(null, change)]).toEqual([false, null]);
  expect(changedState(sampleAppState([office]), change)).toBeNull();
  expect(changedState(null, stateChange(null, sampleAppState([]), 1))).toEqual(sampleAppState([]));
});
