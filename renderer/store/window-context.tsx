import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { MinuteClock } from "./minute-clock";
import type { WindowStore } from "./window-store";

/** What every part of the window may use. */
export type WindowParts = { store: WindowStore; clock: MinuteClock; texts: Texts; app: AppState };

const WindowContext = createContext<WindowParts | null>(null);

/** Gives `parts` to everything inside. */
export function WindowProvider({ parts, children }: { parts: WindowParts; children: ReactNode }) {
  return <WindowContext value={parts}>{children}</WindowContext>;
}

/** The store, the texts and the application's state. Throws outside a {@link WindowProvider}. */
export function useWindow(): WindowParts {
  const parts = use(WindowContext);
  if (parts === null) throw new Error("used outside WindowProvider");
  return parts;
}

/** The time by the corrected clock, in milliseconds since 1970, anew each minute while the window is visible. */
export function useNow(): number {
  const { clock, app } = useWindow();
  return useSyncExternalStore(clock.subscribe, clock.getSnapshot, clock.getSnapshot) + app.clockOffsetMs;
}
