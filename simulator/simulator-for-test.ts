import { onTestFinished } from "vitest";
import { documentedHeaders, type RawRequest, type RawResponse, sendRaw } from "./raw-request";
import { createSimulator, type Simulator, type SimulatorOptions } from "./simulator";
import type { Timers } from "./timers";

/** A simulator at a fixed time and the ways to call it; it is closed when the test is over. */
export type TestedSimulator = {
  simulator: Simulator;
  /** One request with the documented headers, with `rest` over them. */
  call: (method: string, path: string, rest?: RawRequest) => Promise<RawResponse>;
  /** The same, read as JSON. */
  callJson: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number | null; json: unknown }>;
  /** One request to the control address. */
  control: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number | null; json: unknown }>;
};

/** 17 December 2022, 12:00:00 in Moscow: 14 days before the date in the specification's sample. */
export const startOfTest = Date.UTC(2022, 11, 17, 9, 0, 0);

export const customerInfoPath = "/api/v1/customer-info";
export const tfaPath = "/api/v1/customer/tfa";

/** Starts a simulator for the running test. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<TestedSimulator> {
  const simulator = await createSimulator({ now: () => startOfTest, random: () => 0.5, ...options });
  onTestFinished(() => simulator.close());

  const call: TestedSimulator["call"] = (method, path, { headers, body } = {}) =>
    sendRaw(simulator.url + path, {
      method,
      headers: { ...documentedHeaders(simulator.accessKey), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  return {
    simulator,
    call,
    callJson: async (method, path, body) =>
      readJson(await call(method, path, body === undefined ? {} : { body: JSON.stringify(body) })),
    control: async (method, path, body) =>
      readJson(
        await sendRaw(
          simulator.controlUrl + path,
          body === undefined ? { method } : { method, body: JSON.stringify(body) },
        ),
      ),
  };
}

function readJson({ status, body }: RawResponse): { status: number | null; json: unknown } {
  const json: unknown = JSON.parse(body.toString());
  return { status, json };
}

/** Timers that a test moves by hand. */
export function createManualTimers(): Timers & { pending: () => number; advance: (byMs: number) => void } {
  let elapsedMs = 0;
  const waiting = new Map<symbol, { dueMs: number; callback: () => void }>();
  return {
    after(delayMs, callback) {
      const id = Symbol("timer");
      waiting.set(id, { dueMs: elapsedMs + delayMs, callback });
      return () => waiting.delete(id);
    },
    pending: () => waiting.size,
    advance(byMs) {
      elapsedMs += byMs;
      for (const [id, { dueMs, callback }] of [...waiting]) {
        if (dueMs > elapsedMs) continue;
        waiting.delete(id);
        callback();
      }
    },
  };
}
