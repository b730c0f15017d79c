import { expect, test } from "vitest";
import { sampleAccountAt, sampleAppState } from "../../contract/sample-state";
import { isWholeState } from "../../contract/state-change";
import { StateFeed } from "./state-feed";

const state = sampleAppState([sampleAccountAt(0), sampleAccountAt(0, { id: "two" })]);

test("a page is sent the whole state first, then what has changed; another page, or one that asks, the whole again", () => {
  const feed = new StateFeed();
  const sent = (pageId: number) => {
    const change = feed.next(pageId, state);
    return [change.sequence, isWholeState(change) ? "whole" : change.changed.length];
  };
  expect([sent(1), sent(1)]).toEqual([
    [1, "whole"],
    [2, 0],
  ]);
  feed.reset();
  expect([sent(1), sent(1)]).toEqual([
    [3, "whole"],
    [4, 0],
  ]);
  expect([sent(2), sent(2)]).toEqual([
    [5, "whole"],
    [6, 0],
  ]);
});
