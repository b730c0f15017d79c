import type { IncomingMessage } from "node:http";
import { type ControlAnswer, createControlAnswer, refusal } from "./control-answer";
import { deliver } from "./deliver";
import { isLoopbackHost } from "./loopback-host";
import type { Handler } from "./loopback-server";
import { jsonReply } from "./reply";
import { controlTexts } from "./texts";
import { platformTimers } from "./timers";
import type { World } from "./world";

/** A request that came by following a redirect, and what it gave away. */
export type FollowedRedirect = {
  method: string;
  hasAuthorization: boolean;
  hasClient: boolean;
  hasBody: boolean;
};

/** The control address: what its server does with a request, and who followed a redirect to it. */
export type Control = {
  handle: Handler;
  followedRedirects: () => readonly FollowedRedirect[];
};

/** The control address of `world`. */
export function createControl(world: World): Control {
  const followed: FollowedRedirect[] = [];
  const answerCall = createControlAnswer(world);

  function answer(request: IncomingMessage, body: string | null): ControlAnswer {
    const method = request.method ?? "GET";
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    if (path === "/followed") {
      followed.push({
        method,
        hasAuthorization: request.headers.authorization !== undefined,
        hasClient: request.headers.client !== undefined,
        hasBody: body !== "",
      });
      return { status: 200, value: { success: true } };
    }
    // Only pages send an origin, and no page has any business here.
    if (!isLoopbackHost(request.headers.host) || request.headers.origin !== undefined) {
      return refusal(403, controlTexts.foreign);
    }
    return body === null ? refusal(413, controlTexts.bodyTooLarge) : answerCall(method, path, body);
  }

  return {
    handle(request, body, response) {
      const { status, value } = answer(request, body);
      deliver(jsonReply(status, value), Date.now(), response, platformTimers);
    },
    followedRedirects: () => [...followed],
  };
}
