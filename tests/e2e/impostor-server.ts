import { createServer as createHttpServer } from "node:http";
import { connect, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { dayMs } from "../../contract/time";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";
import { listenOnLoopback } from "../loopback";

/** A proxy on loopback behind which every server is the same impostor. */
export type Impostor = {
  /** The proxy's address, such as `127.0.0.1:4000`. */
  proxy: string;
  /** Where its clients wanted to get to. */
  targets: string[];
  /** All that came in through a secure connection: must stay empty with a careful client. */
  received: string[];
  close: () => Promise<void>;
};

/** Starts an impostor: its certificate is one that nobody signed. Nothing of it leaves this computer. */
export async function startImpostor(): Promise<Impostor> {
  const certificate = createSelfSignedCertificate(new Date(Date.now() - dayMs), new Date(Date.now() + dayMs));
  const received: string[] = [];
  const targets: string[] = [];
  const server = createTlsServer(certificate, (socket) => {
    socket.on("data", (data) => received.push(data.toString()));
    socket.on("error", () => socket.destroy());
  });
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  const serverPort = await listenOnLoopback(server);
  const proxy = createHttpServer((_request, response) => response.writeHead(403).end());
  proxy.on("connect", (request, client) => {
    targets.push(request.url ?? "");
    const upstream = connect(serverPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
  });
  const port = await listenOnLoopback(proxy);
  return {
    proxy: `127.0.0.1:${port}`,
    targets,
    received,
    async close() {
      proxy.closeAllConnections();
      await Promise.all([closed(proxy), closed(server)]);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
