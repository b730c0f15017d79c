import type { ServerResponse } from "node:http";
import { assertNever } from "../contract/assert-never";
import type { Reply } from "./reply";
import type { Timers } from "./timers";

/**
 * Puts a reply on the wire in its way.
 *
 * @param now the moment of the answer, milliseconds since 1970, for the `Date` header
 */
export function deliver(reply: Reply, now: number, response: ServerResponse, timers: Timers): void {
  // A client that went away is no error here; without a listener the process would end.
  response.on("error", () => response.destroy());
  const { delivery } = reply;
  switch (delivery.way) {
    case "whole":
      sendWhole(reply, now, response);
      return;
    case "never":
      return;
    case "late":
      response.on(
        "close",
        timers.after(delivery.delayMs, () => sendWhole(reply, now, response)),
      );
      return;
    case "trickle":
      writeHead(reply, now, response);
      response.flushHeaders();
      trickle(reply.body, delivery.pauseMs, response, timers);
      return;
    case "cut":
      writeHead(reply, now, response);
      response.write(reply.body.subarray(0, Math.ceil(reply.body.length / 2)), () => response.destroy());
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    default:
      assertNever(delivery);
  }
}

function sendWhole(reply: Reply, now: number, response: ServerResponse): void {
  writeHead(reply, now, response);
  response.end(reply.body);
}

function writeHead(reply: Reply, now: number, response: ServerResponse): void {
  response.sendDate = false;
  const date = reply.date === undefined ? new Date(now).toUTCString() : reply.date;
  if (date !== null) response.setHeader("date", date);
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  const hasBody = reply.status !== 204 && reply.status !== 304;
  if (hasBody) response.setHeader("content-length", reply.body.length);
  response.writeHead(reply.status);
}

function trickle(body: Buffer, pauseMs: number, response: ServerResponse, timers: Timers): void {
  let sent = 0;
  let cancel = () => {};
  const step = () => {
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
    if (sent < body.length) cancel = timers.after(pauseMs, step);
    else response.end();
  };
  response.on("close", () => cancel());
  if (body.length === 0) response.end();
  else cancel = timers.after(pauseMs, step);
}
