import { useEffect, useState } from "react";
import { useWindow } from "./window-context";
import type { Ask } from "./window-store";

/** What a screen reads by itself. */
export type Loaded<T> = { state: "loading" } | { state: "failed" } | { state: "read"; value: T };

/**
 * What the main process answers, read again whenever `key` changes; meanwhile the former value stays. Null in an
 * answer: the main process could not read it.
 */
export function useLoaded<T>(ask: Ask<T | null>, key: string): Loaded<T> {
  const { store } = useWindow();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    void store.read(ask).then((reply) => {
      if (!isCurrent) return;
      const value = reply.ok ? reply.value : null;
      setLoaded(value === null ? { state: "failed" } : { state: "read", value });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, key]);
  return loaded;
}
