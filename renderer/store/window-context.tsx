import { createContext, use } from "react";
import { useStore } from "zustand";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { WindowState } from "./window-state";
import type { WindowStore } from "./window-store";

/** What every part of the window may use; it changes with the language alone. */
export type WindowParts = { store: WindowStore; texts: Texts };

const WindowContext = createContext<WindowParts | null>(null);

/** Gives the store and the texts to everything inside. */
export const WindowProvider = WindowContext.Provider;

/** The store and the texts. Throws outside a {@link WindowProvider}. */
export function useWindow(): WindowParts {
  const parts = use(WindowContext);
  if (parts === null) throw new Error("used outside WindowProvider");
  return parts;
}

/** The slice of the window's state that `select` takes; the component re-renders when that changes. */
export function useWindowState<T>(select: (state: WindowState) => T): T {
  return useStore(useWindow().store, select);
}

/** The same of the application's state. Throws before the first state. */
export function useApp<T>(select: (app: AppState) => T): T {
  return useWindowState(({ app }) => {
    if (app === null) throw new Error("used before the first state");
    return select(app);
  });
}

/** The time by the corrected clock, in milliseconds since 1970, in steps of a minute. */
export function useNow(): number {
  return useWindowState(({ minute, app }) => minute + (app?.clockOffsetMs ?? 0));
}
