import { createServer, request as forward, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { listenOnLoopback } from "../loopback";

/** What a proxy was asked. `signIn`: the name and password that came along; null: none did. */
export type ProxiedRequest = {
  method: string;
  target: string;
  signIn: string | null;
  isLetThrough: boolean;
};

/** A forward proxy on loopback, for HTTP and for tunnels. */
export type LoopbackProxy = {
  /** `127.0.0.1:PORT` */
  address: string;
  requests: ProxiedRequest[];
  /** `name:password` that it asks for; null: it lets everybody through. */
  wanted: string | null;
  close: () => Promise<void>;
};

/**
 * @param options.tunnelPort the loopback port that every tunnel leads to, whatever was asked for; without it there are none
 * @param options.port where it listens; a free port without it
 * @param options.bodilessMethod requests of this method lose their bodies
 */
export async function startLoopbackProxy(
  options: { tunnelPort?: number; port?: number; wanted?: string; bodilessMethod?: string } = {},
): Promise<LoopbackProxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const proxy: LoopbackProxy = { address: "", requests, wanted: options.wanted ?? null, close };

  function letsThrough(request: IncomingMessage): boolean {
    const [, encoded] = /^Basic (.*)$/.exec(request.headers["proxy-authorization"] ?? "") ?? [];
    const signIn = encoded === undefined ? null : Buffer.from(encoded, "base64").toString();
    const isLetThrough = proxy.wanted === null || signIn === proxy.wanted;
    requests.push({ method: request.method ?? "", target: request.url ?? "", signIn, isLetThrough });
    return isLetThrough;
  }

  const server = createServer((request, response) => {
    const mayPass = letsThrough(request);
    const body: Buffer[] = [];
    request.on("data", (bytes: Buffer) => body.push(bytes));
    request.on("end", () => {
      if (!mayPass) {
        response.writeHead(407, { "Proxy-Authenticate": 'Basic realm="office"' }).end("no entry");
        return;
      }
      const { "proxy-authorization": _own, "proxy-connection": _too, ...headers } = request.headers;
      if (request.method === options.bodilessMethod) {
        body.length = 0;
        delete headers["content-length"];
        delete headers["transfer-encoding"];
      }
      const onward = forward(request.url ?? "", { method: request.method, headers }, (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      });
      onward.on("error", () => response.destroy());
      onward.end(Buffer.concat(body));
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (request: IncomingMessage, client: Duplex) => {
    client.on("error", () => client.destroy());
    if (!letsThrough(request)) {
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="office"\r\n' +
          "Content-Length: 0\r\nConnection: close\r\n\r\n",
      );
      return;
    }
    if (options.tunnelPort === undefined) return void client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const onward = connect(options.tunnelPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(client);
      client.pipe(onward);
    });
    onward.on("error", () => client.destroy());
    onward.on("close", () => client.destroy());
    client.on("close", () => onward.destroy());
  });

  function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  }

  proxy.address = `127.0.0.1:${await listenOnLoopback(server, options.port)}`;
  return proxy;
}
