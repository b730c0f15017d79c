import { useEffect, useState } from "react";
import type { PlusofonBridge, Reply } from "../../contract/ipc";
import type { WindowStore } from "./window-store";

/** What a screen reads by itself. */
export type Loaded<T> = { state: "loading" } | { state: "failed" } | { state: "read"; value: T };

/**
 * What the main process answers, asked anew whenever `key` changes; meanwhile what was read before stays. Null in an
 * answer: the main process could not read it.
 */
export function useLoaded<T>(
  store: WindowStore,
  ask: (bridge: PlusofonBridge) => Promise<Reply<T | null>>,
  key: string,
): Loaded<T> {
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
