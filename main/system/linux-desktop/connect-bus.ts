import type { ConnectBus, SessionBus } from "./bus";

/** Connects at the first call; the library is loaded no sooner. */
export function createConnectBus(): ConnectBus {
  let connection: Promise<SessionBus> | null = null;
  return () => {
    connection ??= import("./session-bus").then(({ connectSessionBus }) => connectSessionBus());
    return connection;
  };
}
