import { describe, expect, it } from "vitest";
import { createFakeClock } from "./fake-clock";
import { createNetworkReturn } from "./network-return";

function setUp() {
  const clock = createFakeClock(0);
  const seen = { isOnline: true, looks: 0, returns: 0 };
  const network = createNetworkReturn({
    isOnline: () => {
      seen.looks += 1;
      return seen.isOnline;
    },
    clock,
    onReturn: () => {
      seen.returns += 1;
    },
  });
  return { clock, seen, network };
}

describe("the network's return", () => {
  it("is told once, soon after it is back", async () => {
    const { clock, seen, network } = setUp();
    seen.isOnline = false;
    network.report(true);
    network.report(true);
    await clock.advance(60_000);
    expect(seen.returns).toBe(0);
    seen.isOnline = true;
    await clock.advance(5_000);
    expect(seen.returns).toBe(1);
    await clock.advance(600_000);
    expect(seen.returns).toBe(1);
  });

  it("does nothing while there is no trouble, or while the trouble is not the network's", async () => {
    const { clock, seen, network } = setUp();
    network.report(false);
    network.report(true);
    await clock.advance(600_000);
    expect([seen.looks, seen.returns, clock.pending()]).toEqual([1, 0, []]);
  });

  it("stops looking when a request went through after all, and at the end", () => {
    const { clock, seen, network } = setUp();
    seen.isOnline = false;
    network.report(true);
    network.report(false);
    expect(clock.pending()).toEqual([]);
    network.report(true);
    network.stop();
    expect(clock.pending()).toEqual([]);
  });
});
