import { createApiClient } from "../network/network";
import { createApiSessions } from "../network/proxied-session";
import { noProxy } from "../network/proxy";
import type { PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";

type Running = { client: PlusofonClient; accessKey: Secret; close: () => Promise<void> };

/** The demonstration's backend, whose code is loaded at its first start. */
export function createDemo(now: () => number) {
  let running: Promise<Running> | null = null;
  async function run(): Promise<Running> {
    const { createSimulator } = await import("../../simulator/simulator");
    const simulator = await createSimulator({ scenario: "demo" });
    const client = await createApiClient(simulator.url, now, createApiSessions("demo", noProxy, true));
    return { client, accessKey: new Secret(simulator.accessKey), close: () => simulator.close() };
  }
  return {
    /** Starts the simulator on loopback, once, and returns a client of it and the key that it accepts. */
    start(): Promise<{ client: PlusofonClient; accessKey: Secret }> {
      running ??= run().catch((error: unknown) => {
        running = null;
        throw error;
      });
      return running;
    },
    /** Stops the simulator; a later start starts another. */
    async stop() {
      const ended = running;
      running = null;
      await (await ended)?.close();
    },
  };
}

/** The demonstration: the built-in simulator. */
export type Demo = ReturnType<typeof createDemo>;
