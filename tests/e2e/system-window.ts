import { expect } from "@playwright/test";
import type { RunningApp } from "./running-app";

/** What the system's window is like now. */
export type WindowFacts = { count: number; isShown: boolean; isInFront: boolean; isMinimized: boolean };

const maxAttempts = 5;

/** Asks the main process for the facts of its window; of no window nothing holds. */
export async function windowFacts(app: RunningApp): Promise<WindowFacts> {
  const ask = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      return {
        count: windows.length,
        isShown: windows.some((window) => window.isVisible()),
        isInFront: windows.some((window) => window.isVisible() && window.isFocused()),
        isMinimized: windows.some((window) => window.isMinimized()),
      };
    });
  // V8 may collect the promise of an answer before the debugger has passed it on: then it is asked again.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === maxAttempts || !String(error).includes("garbage collected")) throw error;
    }
  }
}

/** Whether the window is there and not hidden. */
export async function isWindowShown(app: RunningApp): Promise<boolean> {
  return (await windowFacts(app)).isShown;
}

/** Closes the window, as people have it most of the day, and waits until it is out of sight. */
export async function closeWindow(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isWindowShown(app)).toBe(false);
}

/** The mode of the window, as its page is told; null: there is no page. */
export async function windowMode(app: RunningApp): Promise<string | null> {
  const page = app.electron.windows().at(-1);
  // A page that is being replaced goes away under the question.
  const reply = await page?.evaluate(() => window.plusofon?.getState()).catch(() => undefined);
  return reply?.ok ? reply.value.windowMode : null;
}
