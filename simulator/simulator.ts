import type { IncomingMessage } from "node:http";
import type { ApiRequest } from "./api";
import { createControl, type FollowedRedirect } from "./control";
import { listenOnLoopback, loopbackOrigin } from "./loopback-server";
import { deliver } from "./reply";
import type { ScenarioName } from "./scenarios";
import { World } from "./world";

/** The key that the simulator accepts by default: 32 characters, as real ones have. */
export const demoAccessKey = `demo${"0".repeat(28)}`;

export type SimulatorOptions = {
  /** 0 or absent: any free port. */
  port?: number;
  controlPort?: number;
  scenario?: ScenarioName;
  accessKey?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/** A running simulator of the Plusofon API. */
export type Simulator = World & {
  /** The API's origin, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The control address' origin. */
  readonly controlUrl: string;
  /** Who followed a redirect; stays empty with a careful client. */
  readonly followedRedirects: readonly FollowedRedirect[];
  /** Stops both servers at once. */
  close: () => Promise<void>;
};

/** Starts a simulator on 127.0.0.1. Rejects with the platform's error when a port can't be had. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { scenario = "demo", accessKey = demoAccessKey, now = Date.now } = options;
  const world = new World({ scenario, accessKey, now });
  const control = createControl(world);
  const controlServer = await listenOnLoopback(options.controlPort ?? 0, control.handle);
  const controlUrl = loopbackOrigin(controlServer.port);
  const apiServer = await listenOnLoopback(options.port ?? 0, (request, body, response) => {
    const { reply, date } = world.handle(apiRequestOf(request, body), `${controlUrl}/followed`);
    deliver(reply, date, response);
  }).catch(async (error: unknown) => {
    await controlServer.close();
    throw error;
  });
  return Object.assign(world, {
    url: loopbackOrigin(apiServer.port),
    controlUrl,
    followedRedirects: control.followedRedirects,
    close: async () => {
      await Promise.all([apiServer.close(), controlServer.close()]);
    },
  });
}

function apiRequestOf(request: IncomingMessage, body: string | null): ApiRequest {
  const target = request.url ?? "/";
  const [path = "/"] = target.split("?", 1);
  const hasQuery = target.includes("?");
  return { method: request.method ?? "GET", path, hasQuery, headers: request.headers, body };
}
