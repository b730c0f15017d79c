import type { ServerResponse } from "node:http";
import { assertNever } from "../contract/assert-never";

/**
 * How an answer leaves: `whole`; `late`: after a delay; `never`; `trickle`: one byte after each pause; `cut`: half of
 * the body, then the connection is closed; `reset`: the connection is reset before any byte.
 */
type Delivery =
  | { way: "whole" | "never" | "cut" | "reset" }
  | { way: "late"; delayMs: number }
  | { way: "trickle"; pauseMs: number };

/** One answer before it is on the wire. Header names are lower-case. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
  readonly delivery: Delivery;
  /** The `Date` header; absent: the moment of the answer; null: none is sent. */
  readonly date?: string | null;
};

/** A JSON answer, Cyrillic unescaped as in the specification's samples. */
export function jsonReply(status: number, value: unknown, headers: Reply["headers"] = {}): Reply {
  const type = { "content-type": "application/json" };
  return bytesReply(status, Buffer.from(JSON.stringify(value)), { ...type, ...headers });
}

/** A page such as a web server or a proxy sends on its own. */
export function htmlReply(status: number, title: string, headers: Reply["headers"] = {}): Reply {
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
  return bytesReply(status, Buffer.from(page), { "content-type": "text/html; charset=utf-8", ...headers });
}

/** An answer with no body. */
export function emptyReply(status: number, headers: Reply["headers"] = {}): Reply {
  return bytesReply(status, Buffer.alloc(0), headers);
}

function bytesReply(status: number, body: Buffer, headers: Reply["headers"]): Reply {
  return { status, headers, body, delivery: { way: "whole" } };
}

/**
 * Puts a reply on the wire in its way.
 *
 * @param now the moment of the answer, milliseconds since 1970, for the `Date` header
 */
export function deliver(reply: Reply, now: number, response: ServerResponse): void {
  // A client that went away is no error here; without a listener the process would end.
  response.on("error", () => response.destroy());
  const { delivery, body } = reply;
  switch (delivery.way) {
    case "whole":
      writeHead(reply, now, response);
      response.end(body);
      return;
    case "never":
      return;
    case "late":
      after(delivery.delayMs, response, () => {
        writeHead(reply, now, response);
        response.end(body);
      });
      return;
    case "trickle":
      writeHead(reply, now, response);
      response.flushHeaders();
      trickle(body, delivery.pauseMs, response);
      return;
    case "cut":
      writeHead(reply, now, response);
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    default:
      assertNever(delivery);
  }
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

function trickle(rest: Buffer, pauseMs: number, response: ServerResponse): void {
  if (rest.length === 0) return void response.end();
  after(pauseMs, response, () => {
    response.write(rest.subarray(0, 1));
    trickle(rest.subarray(1), pauseMs, response);
  });
}

/** Calls back after `delayMs` unless the client goes away before; a waiting answer keeps no process alive. */
function after(delayMs: number, response: ServerResponse, callback: () => void): void {
  const timer = setTimeout(() => {
    response.off("close", cancel);
    callback();
  }, delayMs);
  timer.unref();
  function cancel(): void {
    clearTimeout(timer);
  }
  response.on("close", cancel);
}
