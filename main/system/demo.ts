import type { PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";
import { createApiClient } from "./api-client";

/** The demonstration: the built-in simulator, a client of it, and the key it takes. */
export type Demo = { client: PlusofonClient; accessKey: Secret };

/** Returns a function that starts the built-in simulator on loopback at its first call, and gives the same one after. */
export function createDemo(now: () => number): () => Promise<Demo> {
  let started: Promise<Demo> | null = null;
  async function start(): Promise<Demo> {
    const { createSimulator } = await import("../../simulator/simulator");
    const simulator = await createSimulator({ scenario: "demo" });
    return { client: await createApiClient(simulator.url, now), accessKey: new Secret(simulator.accessKey) };
  }
  return () => {
    started ??= start().catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
}
