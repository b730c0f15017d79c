import { describe, expect, it } from "vitest";
import { failure } from "../../contract/new-failure";
import { createFakeClock } from "../system/fake-clock";
import { createNetworkReturn } from "./network-return";

const offline = [{ customerFailure: failure("network") }];
const working = [{ customerFailure: null }];

function setUp() {
  const clock = createFakeClock(0);
  const seen = { isOnline: true, checks: 0, returns: 0 };
  const network = createNetworkReturn({
    isOnline: () => {
      seen.checks += 1;
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
  it("is noticed once each time, within seconds", async () => {
    const { clock, seen, network } = setUp();
    seen.isOnline = false;
    network.update(offline);
    network.update(offline);
    await clock.advance(60_000);
    expect(seen.returns).toBe(0);
    seen.isOnline = true;
    await clock.advance(5_000);
    expect(seen.returns).toBe(1);
    await clock.advance(600_000);
    expect(seen.returns).toBe(1);
  });

  it("is noticed when the system says that it is offline only after the request failed", async () => {
    const { clock, seen, network } = setUp();
    network.update(offline);
    seen.isOnline = false;
    await clock.advance(5_000);
    seen.isOnline = true;
    await clock.advance(5_000);
    expect(seen.returns).toBe(1);
  });

  it("is noticed for one account while another has no trouble", async () => {
    const { clock, seen, network } = setUp();
    seen.isOnline = false;
    network.update([...working, ...offline]);
    await clock.advance(5_000);
    seen.isOnline = true;
    await clock.advance(5_000);
    expect(seen.returns).toBe(1);
  });

  it("is no event while the computer is online and only the server is unreachable", async () => {
    const { clock, seen, network } = setUp();
    network.update(offline);
    await clock.advance(600_000);
    expect(seen.returns).toBe(0);
  });

  it("costs nothing while requests succeed, and nothing after the end", async () => {
    const { clock, seen, network } = setUp();
    network.update(working);
    await clock.advance(600_000);
    expect([seen.checks, clock.pending()]).toEqual([0, []]);
    seen.isOnline = false;
    network.update(offline);
    network.update(working);
    expect(clock.pending()).toEqual([]);
    network.update(offline);
    network.stop();
    expect(clock.pending()).toEqual([]);
  });
});
