import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { RunningApp } from "./running-app";

/** How long a closed window is kept. As in `main/windows/main-window.ts`; `tray.spec.ts` fails where it differs. */
export const hiddenRetentionMs = 15_000;
/** How long a window manager may take to minimize a window. As there; `no-tray.spec.ts` fails where it differs. */
export const maxMinimizingMs = 500;

/** How long a tray may be missing. As in `main/tray/tray-host.ts`; `no-tray.spec.ts` fails where it differs. */
export const absentAfterMs = 20_000;
/** How long a server may take to begin its reply. As in `main/plusofon/axios-adapter.ts`; `bad-line.spec.ts` fails where it differs. */
export const headersDeadlineMs = 15_000;
/** The application as a folder to start, with its timers followed from the first one on. */
export const followedTimersFolder = join(__dirname, "followed-timers");

/** Lets the followed timers of a delay fire at once, as if that time had passed; returns how many these were. */
type FireTimers = (delayMs: number) => Promise<number>;

/** Follows the timers that the main process sets from now on. */
export async function followTimers(app: RunningApp): Promise<FireTimers> {
  await app.electron.evaluate(await readFile(join(followedTimersFolder, "follow.js"), "utf8"));
  return (delayMs) => fireTimers(app, delayMs);
}

/** {@link FireTimers} of an application whose timers are followed. */
async function fireTimers({ electron }: RunningApp, delayMs: number): Promise<number> {
  return electron.evaluate(
    (_electron, delay): number => Reflect.get(globalThis, "fireTimers")(delay),
    delayMs,
  );
}

/** In an application whose timers are followed, those of this delay fire from now on only when a test lets them. */
export async function holdTimers({ electron }: RunningApp, delayMs: number): Promise<void> {
  await electron.evaluate((_electron, delay): void => Reflect.get(globalThis, "holdTimers")(delay), delayMs);
}

/** Waits until a timer of this delay is set in an application whose timers are followed, and lets it fire. */
export async function fireNextTimer(app: RunningApp, delayMs: number): Promise<void> {
  const count = (): Promise<number> =>
    app.electron.evaluate(
      (_electron, delay): number => Reflect.get(globalThis, "countTimers")(delay),
      delayMs,
    );
  // A question that comes while the application is still loaded may be lost.
  await expect(async () => {
    expect(await count()).toBeGreaterThan(0);
    // It may be given up in between, and set again.
    expect(await fireTimers(app, delayMs)).toBeGreaterThan(0);
  }).toPass();
}
