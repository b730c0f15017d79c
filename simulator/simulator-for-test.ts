import { onTestFinished } from "vitest";
import type { FaultName } from "./faults";
import { documentedHeaders, type RawRequest, type RawResponse, sendRaw } from "./raw-request";
import { createSimulator, type Simulator, type SimulatorOptions } from "./simulator";

type JsonAnswer = { status: number | null; json: unknown };

/** A simulator at a fixed time and the ways to call it; it is closed when the test is over. */
export type TestedSimulator = {
  simulator: Simulator;
  /** One request with the documented headers, with `rest` over them. */
  call: (method: string, path: string, rest?: RawRequest) => Promise<RawResponse>;
  /** The same, read as JSON. */
  callJson: (method: string, path: string, body?: unknown) => Promise<JsonAnswer>;
  /** One request to the control address. */
  control: (method: string, path: string, body?: unknown) => Promise<JsonAnswer>;
};

/** 17 December 2022, 12:00:00 in Moscow: 14 days before the date in the specification's sample. */
export const startOfTest = Date.UTC(2022, 11, 17, 9, 0, 0);

export const customerInfoPath = "/api/v1/customer-info";
export const tfaPath = "/api/v1/customer/tfa";

/** Starts a simulator for the running test. */
export async function startSimulator({
  fault = null,
  ...options
}: SimulatorOptions & { fault?: FaultName | null } = {}): Promise<TestedSimulator> {
  const simulator = await createSimulator({ now: () => startOfTest, ...options });
  onTestFinished(() => simulator.close());
  simulator.setFault(fault);
  const bodyOf = (body: unknown) => (body === undefined ? {} : { body: JSON.stringify(body) });
  const call: TestedSimulator["call"] = (method, path, { headers, ...rest } = {}) =>
    sendRaw(simulator.url + path, {
      method,
      headers: { ...documentedHeaders(simulator.accessKey), ...headers },
      ...rest,
    });
  return {
    simulator,
    call,
    callJson: async (method, path, body) => readJson(await call(method, path, bodyOf(body))),
    control: async (method, path, body) =>
      readJson(await sendRaw(simulator.controlUrl + path, { method, ...bodyOf(body) })),
  };
}

function readJson({ status, body }: RawResponse): JsonAnswer {
  const json: unknown = JSON.parse(body.toString());
  return { status, json };
}
