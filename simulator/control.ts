import type { IncomingMessage } from "node:http";
import * as z from "zod/mini";
import { dayMs, hourMs } from "../contract/time";
import { accountChangeSchema } from "./account";
import { simulatedCalls } from "./api";
import { canStrike, parseFault } from "./faults";
import { type Handler, isLoopbackHost } from "./loopback-server";
import { deliver, jsonReply } from "./reply";
import { scenarioNames } from "./scenarios";
import { controlTexts } from "./texts";
import { parseJson } from "./two-factor";
import type { World } from "./world";

/** A request that came by following a redirect, and what it gave away. */
export type FollowedRedirect = {
  method: string;
  hasAuthorization: boolean;
  hasClient: boolean;
  hasBody: boolean;
};

/** The control address: what its server does with a request, and who followed a redirect to it. */
export type Control = { handle: Handler; followedRedirects: readonly FollowedRedirect[] };

/** What the control address answers; `value` is sent as JSON. */
type ControlAnswer = { status: number; value: unknown };

type ControlRoute = { method: string; path: string; act: (body: string) => ControlAnswer };

const maxClockStepMs = 10 * 366 * dayMs;

const scenarioInput = z.strictObject({ name: z.enum(scenarioNames) });
/** `name` may hold the call, as on the command line. */
const faultInput = z.strictObject({
  name: z.string(),
  call: z.optional(z.enum(simulatedCalls)),
  times: z.optional(z.int().check(z.positive())),
  delayMs: z.optional(z.int().check(z.positive(), z.maximum(hourMs))),
});
const smsInput = z.strictObject({ count: z.int().check(z.positive(), z.maximum(1_000_000)) });
const clockInput = z.strictObject({
  advanceMs: z.int().check(z.minimum(-maxClockStepMs), z.maximum(maxClockStepMs)),
});

/** The control address of `world`. */
export function createControl(world: World): Control {
  const followedRedirects: FollowedRedirect[] = [];
  const routes = controlRoutes(world);

  function answer(request: IncomingMessage, body: string | null): ControlAnswer {
    const { method = "GET", url = "/", headers } = request;
    const [path] = url.split("?", 1);
    if (path === "/followed") {
      followedRedirects.push({
        method,
        hasAuthorization: headers.authorization !== undefined,
        hasClient: headers.client !== undefined,
        hasBody: body !== "",
      });
      return { status: 200, value: { success: true } };
    }
    // Only pages send an origin, and no page has any business here.
    if (!isLoopbackHost(headers.host) || headers.origin !== undefined) {
      return refusal(403, controlTexts.foreign);
    }
    if (body === null) return refusal(413, controlTexts.bodyTooLarge);
    const here = routes.filter((route) => route.path === path);
    if (here.length === 0) return refusal(404, controlTexts.unknownPath);
    const route = here.find((candidate) => candidate.method === method);
    if (route === undefined) return refusal(405, controlTexts.wrongMethod);
    return route.act(body);
  }

  return {
    handle(request, body, response) {
      const { status, value } = answer(request, body);
      deliver(jsonReply(status, value), Date.now(), response);
    },
    followedRedirects,
  };
}

function controlRoutes(world: World): readonly ControlRoute[] {
  const state = (): ControlAnswer => ({ status: 200, value: world.state });

  /** A route that changes the world if the body fits `schema` and `change` does not return false. */
  function route<T extends z.ZodMiniType>(
    [method, path]: [method: string, path: string],
    schema: T,
    change: (input: z.infer<T>) => unknown,
  ): ControlRoute {
    const act = (body: string): ControlAnswer => {
      const input = schema.safeParse(parseJson(body));
      if (!input.success) return refusal(400, `${controlTexts.wrongBody}: ${z.prettifyError(input.error)}`);
      return change(input.data) === false ? refusal(400, `${controlTexts.wrongBody}.`) : state();
    };
    return { method, path, act };
  }

  const endFaults = (): ControlAnswer => {
    world.setFault(null);
    return state();
  };
  return [
    { method: "GET", path: "/state", act: state },
    { method: "GET", path: "/requests", act: () => ({ status: 200, value: world.requests }) },
    { method: "DELETE", path: "/fault", act: endFaults },
    route(["PUT", "/scenario"], scenarioInput, ({ name }) => world.setScenario(name)),
    route(["PUT", "/fault"], faultInput, ({ name, call, ...limits }) => {
      const choice = parseFault(name);
      if (choice === null || (call !== undefined && choice.call !== null)) return false;
      const onlyCall = call ?? choice.call ?? undefined;
      if (onlyCall !== undefined && !canStrike(choice.name, onlyCall)) return false;
      return world.setFault(choice.name, { call: onlyCall, ...limits });
    }),
    route(["PATCH", "/state"], accountChangeSchema, (change) => world.changeAccount(change)),
    route(["POST", "/sms"], smsInput, ({ count }) => world.receiveSms(count)),
    route(["POST", "/clock"], clockInput, ({ advanceMs }) => world.advanceClock(advanceMs)),
  ];
}

function refusal(status: number, message: string): ControlAnswer {
  return { status, value: { message } };
}
