import type { IncomingMessage } from "node:http";
import type { AccountChange } from "./account-change";
import type { FaultLimits } from "./active-faults";
import type { ApiRequest } from "./api";
import { createControl, type FollowedRedirect } from "./control";
import { deliver } from "./deliver";
import type { FaultName } from "./faults";
import { listenOnLoopback, loopbackOrigin } from "./loopback-server";
import type { RequestRecord } from "./request-record";
import type { ScenarioName } from "./scenarios";
import { platformTimers, type Timers } from "./timers";
import { createWorld, type SimulatorState } from "./world";

/** The key that the simulator accepts unless told otherwise: 32 characters, as real ones have. */
export const demoAccessKey = `demo${"0".repeat(28)}`;

export type SimulatorOptions = {
  /** 0 or absent: any free port. */
  port?: number;
  controlPort?: number;
  scenario?: ScenarioName;
  fault?: FaultName;
  faultLimits?: FaultLimits;
  accessKey?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** From 0 to 1. */
  random?: () => number;
  timers?: Timers;
  /** Where redirects lead; absent: to the control address, which notes who follows. */
  redirectTo?: string;
};

/** A running simulator of the Plusofon API. */
export type Simulator = {
  /** The API's origin, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The control address' origin. */
  readonly controlUrl: string;
  readonly accessKey: string;
  /** Starts a scenario anew; an ended key is accepted again. */
  setScenario: (name: ScenarioName) => void;
  /**
   * Puts a fault in force: instead of all others, or, limited to a call, instead of the one of that call.
   * Null ends all faults, or that of `limits.call`. Throws a RangeError when the fault can't strike that call.
   */
  setFault: (name: FaultName | null, limits?: FaultLimits) => void;
  changeAccount: (change: AccountChange) => void;
  /** Lets so many new messages arrive now. */
  receiveSms: (count: number) => void;
  /** Moves the simulator's clock by milliseconds. */
  advanceClock: (byMs: number) => void;
  /** What is so now; it holds no secret. */
  readonly state: SimulatorState;
  /** The newest thousand requests, oldest first; no secret in them. */
  readonly requests: readonly RequestRecord[];
  /** Who followed a redirect; must stay empty with a careful client. */
  readonly followedRedirects: readonly FollowedRedirect[];
  /** Stops both servers at once. */
  close: () => Promise<void>;
};

/** Starts a simulator on 127.0.0.1. Rejects with the platform's error when a port can't be had. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const accessKey = options.accessKey ?? demoAccessKey;
  const timers = options.timers ?? platformTimers;
  const world = createWorld({
    scenario: options.scenario ?? "demo",
    accessKey,
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
  });
  if (options.fault !== undefined) world.setFault(options.fault, options.faultLimits);

  const control = createControl(world);
  const controlServer = await listenOnLoopback(options.controlPort ?? 0, control.handle);
  const controlUrl = loopbackOrigin(controlServer.port);
  const redirectTo = options.redirectTo ?? `${controlUrl}/followed`;

  const apiServer = await listenOnLoopback(options.port ?? 0, (request, body, response) => {
    const { reply, date } = world.handle(apiRequestOf(request, body), redirectTo);
    deliver(reply, date, response, timers);
  }).catch(async (error: unknown) => {
    await controlServer.close();
    throw error;
  });

  return {
    url: loopbackOrigin(apiServer.port),
    controlUrl,
    accessKey,
    setScenario: world.setScenario,
    setFault: world.setFault,
    changeAccount: world.changeAccount,
    receiveSms: world.receiveSms,
    advanceClock: world.advanceClock,
    get state() {
      return world.state();
    },
    get requests() {
      return world.requests();
    },
    get followedRedirects() {
      return control.followedRedirects();
    },
    close: async () => {
      await Promise.all([apiServer.close(), controlServer.close()]);
    },
  };
}

function apiRequestOf(request: IncomingMessage, body: string | null): ApiRequest {
  const target = request.url ?? "/";
  const [path = "/"] = target.split("?", 1);
  const hasQuery = target.includes("?");
  return { method: request.method ?? "GET", path, hasQuery, headers: request.headers, body };
}
