import { beforeEach, expect, test, vi } from "vitest";
import { maxOpenRequests } from "../contract/channels";
import { eventChannel, ipcContract, requestChannel } from "../contract/ipc";

type Listener = (event: unknown, payload: unknown) => void;

const electron = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (...values: unknown[]) => unknown>>(),
  listeners: new Map<string, Set<(event: unknown, payload: unknown) => void>>(),
  invoked: new Set<unknown[]>(),
}));

vi.mock("electron", () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: Record<string, (...values: unknown[]) => unknown>) =>
      electron.exposed.set(name, bridge),
  },
  ipcRenderer: {
    invoke: async (...values: unknown[]) => {
      electron.invoked.add(values);
      return { ok: true, value: undefined };
    },
    on: (channel: string, listener: Listener) => {
      const listeners = electron.listeners.get(channel) ?? new Set();
      electron.listeners.set(channel, listeners.add(listener));
    },
    removeListener: (channel: string, listener: Listener) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}));

const names = { requests: Object.keys(ipcContract.requests), events: Object.keys(ipcContract.events) };

async function loadBridge(): Promise<Record<string, (...values: unknown[]) => unknown>> {
  await import("./index");
  const bridge = electron.exposed.get("plusofon");
  if (bridge === undefined) throw new Error("nothing was exposed");
  return bridge;
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("__IPC_NAMES__", names);
  electron.exposed.clear();
  electron.listeners.clear();
  electron.invoked.clear();
});

test("the page gets one function for each request, and `on`, and nothing else", async () => {
  const bridge = await loadBridge();
  expect(Object.keys(bridge).sort()).toEqual([...names.requests, "on"].sort());
  expect([...electron.exposed.keys()]).toEqual(["plusofon"]);
});

test("a request goes to its own channel with its input alone", async () => {
  const bridge = await loadBridge();
  expect(await bridge["refresh"]?.({ accountId: "a" }, "more")).toEqual({ ok: true, value: undefined });
  expect([...electron.invoked]).toEqual([[requestChannel("refresh"), '{"accountId":"a"}']]);
});

test("what is too long or can't be JSON never leaves the page", async () => {
  const bridge = await loadBridge();
  const many = Array.from({ length: 100_000 }, () => ({}));
  expect(await bridge["refresh"]?.(many)).toEqual({ ok: false, error: "invalid" });
  expect(electron.invoked.size).toBe(0);
  await bridge["refresh"]?.(1n);
  expect([...electron.invoked]).toEqual([[requestChannel("refresh"), "null"]]);
});

test("a page has so many requests open at once, and more only once these are answered", async () => {
  const bridge = await loadBridge();
  const all = await Promise.all(Array.from({ length: 1_000 }, () => bridge["getState"]?.()));
  expect(electron.invoked.size).toBe(maxOpenRequests);
  expect(all.filter((reply) => JSON.stringify(reply) === '{"ok":false,"error":"busy"}')).toHaveLength(
    1_000 - maxOpenRequests,
  );
  expect(await bridge["getState"]?.()).toEqual({ ok: true, value: undefined });
});

test("a listener gets the payload without the event object, until it is taken off", async () => {
  const bridge = await loadBridge();
  const heard: unknown[][] = [];
  const stop = bridge["on"]?.("stateChanged", (...values: unknown[]) => heard.push(values));
  const listeners = electron.listeners.get(eventChannel("stateChanged")) ?? new Set();
  expect(listeners.size).toBe(1);
  for (const listener of listeners) listener({ sender: "secret" }, { accountId: "a" });
  expect(heard).toEqual([[{ accountId: "a" }]]);
  if (typeof stop === "function") stop();
  expect(listeners.size).toBe(0);
});

test("a channel outside the contract can't be listened to", async () => {
  const bridge = await loadBridge();
  expect(() => bridge["on"]?.("anything", () => undefined)).toThrow(TypeError);
  expect(electron.listeners.size).toBe(0);
});
