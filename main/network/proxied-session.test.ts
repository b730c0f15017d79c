import { session } from "electron";
import { expect, test, vi } from "vitest";
import { createProxiedSession } from "./proxied-session";
import type { ActiveProxy } from "./proxy";
import type { ProxyChoice } from "./proxy-choice";
import { RequestError } from "./request-error";
import { createSignIn } from "./sign-in";

vi.mock("electron", () => ({ session: { fromPartition: vi.fn() } }));

/** Sessions through a proxy that a test may change; `made` are the sessions so far. */
function setUp(choice: ProxyChoice) {
  const made: { closeAllConnections: () => void }[] = [];
  const asked: string[] = [];
  vi.mocked(session.fromPartition).mockImplementation(() => {
    const one = Object.assign(Object.create(null), {
      setProxy: async () => void asked.push("set"),
      forceReloadProxyConfig: async () => void asked.push("reload"),
      closeAllConnections: vi.fn(async () => undefined),
    });
    made.push(one);
    return one;
  });
  const activeOf = (chosen: ProxyChoice): ActiveProxy => ({
    choice: chosen,
    signIn: createSignIn(chosen, () => 0),
  });
  const route = { active: activeOf(choice) };
  const change = (chosen: ProxyChoice) => {
    route.active = activeOf(chosen);
  };
  return {
    proxied: createProxiedSession("api", { current: () => route.active }, false),
    made,
    asked,
    change,
  };
}

test.each<[ProxyChoice, string[]]>([
  [{ mode: "none" }, ["set", "reload"]],
  [{ mode: "system" }, ["reload"]],
])("a session is ready once it knows its proxy: %o", async (choice, steps) => {
  const { proxied, asked } = setUp(choice);
  await proxied.ready();
  expect(asked).toEqual(steps);
});

test("a choice of proxy has one session, and the next one ends the connections of the former", async () => {
  const { proxied, made, change } = setUp({ mode: "none" });
  const [first, again] = [await proxied.ready(), await proxied.ready()];
  expect([again.session, made.length]).toEqual([first.session, 1]);
  change({ mode: "none" });
  const second = await proxied.ready();
  expect([made.length, second.session]).toEqual([2, made[1]]);
  expect(made[0]?.closeAllConnections).toHaveBeenCalledTimes(1);
});

test("however often it is asked for, a proxy without an address makes no session", async () => {
  const { proxied, made } = setUp({ mode: "manual", endpoint: null, credentials: null });
  for (const _ of [1, 2, 3]) {
    await expect(proxied.ready()).rejects.toEqual(new RequestError("PROXY_ADDRESS_MISSING"));
  }
  expect(made).toEqual([]);
});
