import { request as forward } from "node:http";
import { createServer } from "node:https";
import { dayMs } from "../../contract/time";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";
import { listenOnLoopback } from "../loopback";

/** A server before the simulator that speaks TLS, as Plusofon does, with a certificate that nobody vouches for. */
export type SecureFront = {
  port: number;
  /** A switch is taken, and its connection dies before there is an answer. */
  cutsSwitches: boolean;
  /** The methods of the requests that have come, in order. */
  methods: string[];
  close: () => void;
};

export async function startSecureFront(simulatorUrl: string): Promise<SecureFront> {
  const certificate = createSelfSignedCertificate(new Date(Date.now() - dayMs), new Date(Date.now() + dayMs));
  const server = createServer(certificate, (request, response) => {
    front.methods.push(request.method ?? "");
    if (request.method !== "GET" && front.cutsSwitches) {
      request.resume().on("end", () => request.socket.destroy());
      return;
    }
    const { host: _host, ...headers } = request.headers;
    const url = new URL(request.url ?? "", simulatorUrl);
    const onward = forward(url, { method: request.method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    request.pipe(onward);
  });
  const front: SecureFront = { port: 0, cutsSwitches: false, methods: [], close: () => void server.close() };
  front.port = await listenOnLoopback(server);
  return front;
}
