import { request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { constants, createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import { createServer } from "node:https";
import { dayMs } from "../../contract/time";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";
import { listenOnLoopback } from "../loopback";

/**
 * What becomes of a switch whose body has come. `pass`: it goes on; `cut`: its connection dies; the others are the
 * answers after which Chromium sends a request again by itself, `refused-early` before there is a body.
 */
export type SwitchFate =
  | "pass"
  | "cut"
  | "refused-stream"
  | "http-1-1-required"
  | "misdirected"
  | "refused-early";

/** A server before the simulator that speaks TLS, as Plusofon does, with a certificate that nobody vouches for. */
export type SecureFront = {
  port: number;
  fate: SwitchFate;
  /** The methods of the requests that have come, in order. */
  methods: string[];
  /** The bodies of those that were no GET, the version of HTTP they came by, and their `Content-Length`. */
  bodies: { version: string; text: string; length: string | undefined }[];
  /** From now on whatever has come waits for its answer; returns what lets it go. */
  hold: () => () => void;
  close: () => void;
};

/**
 * @param options.isHttp2 whether it offers HTTP/2 beside HTTP/1.1
 * @param options.address of this computer; 127.0.0.1 unless one is named
 * @param options.certificate another one than that which nobody vouches for
 */
export async function startSecureFront(
  simulatorUrl: string,
  options: {
    isHttp2?: boolean;
    port?: number;
    address?: string;
    certificate?: { key: string; cert: string };
  } = {},
): Promise<SecureFront> {
  const certificate =
    options.certificate ??
    createSelfSignedCertificate(new Date(Date.now() - dayMs), new Date(Date.now() + dayMs));
  let held = Promise.resolve();
  const front: SecureFront = {
    port: 0,
    fate: "pass",
    methods: [],
    bodies: [],
    hold() {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    close: () => void server.close(),
  };
  function answer(
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
  ): void {
    front.methods.push(request.method ?? "");
    const chunks: Buffer[] = [];
    request.on("error", () => undefined);
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    if (front.fate === "refused-early" && request.method !== "GET" && "stream" in request) {
      return request.stream.close(constants.NGHTTP2_REFUSED_STREAM);
    }
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      if (request.method === "GET") return passOn(simulatorUrl, request, response, body);
      front.bodies.push({
        version: request.httpVersion,
        text: body.toString(),
        length: request.headers["content-length"],
      });
      if (front.fate === "pass") held.then(() => passOn(simulatorUrl, request, response, body));
      else meet(front.fate, request, response);
    });
  }
  const server =
    options.isHttp2 === true
      ? createSecureServer({ ...certificate, allowHTTP1: true }, answer)
      : createServer(certificate, answer);
  front.port = await listenOnLoopback(server, options.port, options.address);
  return front;
}

function meet(
  fate: Exclude<SwitchFate, "pass">,
  request: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
): void {
  if (fate === "misdirected") response.writeHead(421).end();
  else if (fate === "cut" || !("stream" in request)) request.socket.destroy();
  else if (fate === "refused-stream") request.stream.close(constants.NGHTTP2_REFUSED_STREAM);
  else request.stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED);
}

function passOn(
  simulatorUrl: string,
  { method, url, headers }: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
  body: Buffer,
): void {
  const sent = Object.entries(headers).filter(([name]) => !name.startsWith(":") && !isOfConnection(name));
  const lengths = body.length === 0 ? {} : { "content-length": body.length };
  const options = { method: method ?? "GET", headers: { ...Object.fromEntries(sent), ...lengths } };
  const onward = forward(`${simulatorUrl}${url ?? ""}`, options, (reply) => {
    const received = Object.entries(reply.headers).filter(([name]) => !isOfConnection(name));
    response.writeHead(reply.statusCode ?? 502, Object.fromEntries(received));
    reply.pipe(response);
  });
  // The simulator may end, or end a connection, while the front asks it.
  onward.on("error", () => response.destroy());
  onward.end(body);
}

/** Headers that say how a body travels: each side of the front has its own. */
function isOfConnection(name: string): boolean {
  return ["host", "connection", "keep-alive", "transfer-encoding", "content-length"].includes(name);
}
