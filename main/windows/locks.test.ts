import { beforeEach, expect, it, vi } from "vitest";
import { lockPages } from "./locks";
import { isOwnPage } from "./scheme-path";

type Listener = (...values: unknown[]) => void;

const electron = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock("electron", () => ({
  app: { isPackaged: true, on: (name: string, listener: Listener) => electron.listeners.set(name, listener) },
}));

function lockedContents() {
  const listeners = new Map<string, Listener>();
  let openHandler: (() => unknown) | null = null;
  const refusals: string[] = [];
  const policies: string[] = [];
  lockPages((what) => refusals.push(what));
  electron.listeners.get("web-contents-created")?.(
    {},
    {
      on: (name: string, listener: Listener) => listeners.set(name, listener),
      setWebRTCIPHandlingPolicy: (policy: string) => policies.push(policy),
      setWindowOpenHandler: (handler: () => unknown) => {
        openHandler = handler;
      },
    },
  );
  const send = (name: string, url: string): boolean => {
    const event = { url, preventDefault: vi.fn() };
    listeners.get(name)?.(event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { send, refusals, policies, open: () => openHandler?.() };
}

beforeEach(() => electron.listeners.clear());

it.each(["will-navigate", "will-redirect", "will-frame-navigate"])("%s stays on our own pages", (name) => {
  const { send, refusals } = lockedContents();
  expect(send(name, "plusofon://window/index.html")).toBe(false);
  for (const foreign of [
    "https://example.com/",
    "file:///etc/passwd",
    "plusofon://window.example.com/",
    "data:text/html,x",
  ]) {
    expect(send(name, foreign)).toBe(true);
  }
  expect(refusals).toEqual(Array.from({ length: 4 }, () => "navigation"));
});

it("no webview is attached and no window opened", () => {
  const { send, refusals, open } = lockedContents();
  expect(send("will-attach-webview", "")).toBe(true);
  expect(open()).toEqual({ action: "deny" });
  expect(refusals).toEqual(["webview", "new-window"]);
});

it("calls of a page take no way around the session's proxy", () => {
  expect(lockedContents().policies).toEqual(["disable_non_proxied_udp"]);
});

it("an address is ours by its parsed scheme and host alone", () => {
  expect(["plusofon://window/", "plusofon://window/a?b#c"].map(isOwnPage)).toEqual([true, true]);
  expect(
    ["plusofon://evil@window/", "plusofon://windows/", "plusofonx://window/", "window", ""].map(isOwnPage),
  ).toEqual(Array.from({ length: 5 }, () => false));
});
