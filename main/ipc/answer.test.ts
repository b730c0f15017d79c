import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { maxInputLength } from "../../contract/channels";
import { ipcContract, type RequestName, requestNames } from "../../contract/ipc";
import { sampleAppState } from "../../contract/sample-state";
import { stateChange } from "../../contract/state-change";
import { harmlessAnswers } from "../../renderer/dev/bridge-double";
import { answer, checkedPayload, type IpcHandlers, isTrusted, readInput, type Sender } from "./answer";

const origin = "plusofon://window";
const ours: Sender = { frameUrl: "plusofon://window/", isMainFrame: true, isOurWindow: true };

const state = sampleAppState([]);

const names = requestNames;
const handlers: IpcHandlers = harmlessAnswers(() => state);

function ask<N extends RequestName>(
  name: N,
  input: unknown,
  { of = handlers, faults = [], calls = [] }: { of?: IpcHandlers; faults?: unknown[]; calls?: string[] } = {},
) {
  const noting = new Proxy(of[name], {
    apply(handler, self, args) {
      calls.push(name);
      return Reflect.apply(handler, self, args);
    },
  });
  return answer(name, noting, input, (error) => faults.push(error));
}

describe("every request of the contract", () => {
  it.each(names)("%s: malformed input is refused before its handler runs", async (name) => {
    const calls: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
        async (input) => {
          const isValid = ipcContract.requests[name].input.safeParse(input).success;
          calls.length = 0;
          const reply = await ask(name, input, { calls });
          if (isValid) expect(reply.ok).toBe(true);
          else expect([reply, calls]).toEqual([{ ok: false, error: "invalid" }, []]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["submitAccessKey", { accessKey: 5, accountId: null, label: "", isCheckSkipped: false }],
    ["submitAccessKey", { accessKey: "x", accountId: "../../etc", label: "", isCheckSkipped: false }],
    ["submitAccessKey", { accessKey: "x".repeat(20_001), accountId: null, label: "", isCheckSkipped: false }],
    ["submitPin", { accountId: "a", action: "toggle", pin: "1234" }],
    ["submitPin", { accountId: "a", action: "enable", pin: 1234 }],
    ["changeAccount", { accountId: "a", label: "x".repeat(81) }],
    ["changeAccount", { accountId: "a", colour: "pink" }],
    ["changeAccount", { accountId: "a", isMuted: "yes" }],
    ["removeAccount", { accountId: "A b" }],
    ["refresh", { accountId: "" }],
    ["openLink", { link: "https://example.com" }],
    ["changeSettings", { pollIntervalMinutes: 0.5 }],
    ["changeSettings", { theme: "pink" }],
    ["changeSettings", { globalShortcut: null }],
    ["changeSettings", { startAtLogin: "off" }],
    ["setStartAtLogin", { choice: "sometimes" }],
    ["setGlobalShortcut", { shortcut: 5 }],
    ["changeSettings", { proxy: { mode: "manual", address: "proxy.example:3128", userName: "" } }],
    ["setProxy", { mode: "manual", address: "proxy.example:3128", userName: "", password: 5 }],
    ["setProxy", { mode: "pac", address: "proxy.example:3128", userName: "", password: null }],
    ["setProxy", { mode: "none", address: "", userName: "" }],
  ] as const)("%s refuses %j", async (name, input) => {
    expect(await ask(name, input)).toEqual({ ok: false, error: "invalid" });
  });

  it("a handler that throws or returns what its schema forbids is an internal error, logged and never thrown to the page", async () => {
    const faults: unknown[] = [];
    const throwing: IpcHandlers = {
      ...handlers,
      refresh: () => {
        throw new Error("odd");
      },
      startDemo: () => ({ accountId: "Not An Id" }),
    };
    const options = { of: throwing, faults };
    expect(await ask("refresh", { accountId: "a" }, options)).toEqual({ ok: false, error: "internal" });
    expect(await ask("startDemo", undefined, options)).toEqual({ ok: false, error: "invalid" });
    expect(faults).toHaveLength(2);
  });

  it("drops what the contract does not name from a result", async () => {
    const leaky: IpcHandlers = {
      ...handlers,
      getState: () => ({ ...state, accessKey: "canary" }),
    };
    expect(JSON.stringify(await ask("getState", undefined, { of: leaky }))).not.toContain("canary");
  });

  it("events are checked on their way too", () => {
    const change = stateChange(null, state, 1);
    expect(checkedPayload("stateChanged", change)).toEqual(change);
    expect(checkedPayload("stateChanged", { ...change, sequence: Number.NaN })).toBeNull();
  });
});

describe("who sends", () => {
  it("our main frame is trusted", () => {
    expect(isTrusted(ours, origin)).toBe(true);
    expect(isTrusted({ ...ours, frameUrl: "plusofon://window/index.html?x#y" }, origin)).toBe(true);
  });

  it.each<Partial<Sender>>([
    { frameUrl: null },
    { frameUrl: "" },
    { frameUrl: "about:blank" },
    { frameUrl: "https://example.com/" },
    { frameUrl: "file:///index.html" },
    { frameUrl: "plusofon://window.example.com/" },
    { frameUrl: "plusofon://evil@window/" },
    { frameUrl: "plusofon://other/" },
    { frameUrl: "plusofonx://window/" },
    { isMainFrame: false },
    { isOurWindow: false },
  ])("%j is foreign", (change) => {
    expect(isTrusted({ ...ours, ...change }, origin)).toBe(false);
  });
});

describe("an input as the preload sends it", () => {
  it.each([
    [undefined, undefined],
    ['{"accountId":"a"}', { accountId: "a" }],
    ["{", null],
    [{ accountId: "a" }, null],
    [Array.from({ length: 3 }, () => ({})), null],
    [5, null],
  ])("%j is read as %j", (sent, read) => expect(readInput(sent)).toEqual(read));

  it("is not parsed when it is too long", () => {
    const parse = vi.spyOn(JSON, "parse");
    expect(readInput(JSON.stringify("x".repeat(maxInputLength)))).toBeNull();
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it("has room for the longest text that a request takes", () => {
    const accessKey = "я".repeat(20_000);
    const input = { accessKey, accountId: null, label: "", isCheckSkipped: false };
    expect(readInput(JSON.stringify(input))).toEqual(input);
  });
});
