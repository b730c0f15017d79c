// biome-ignore-all lint/style/noRestrictedImports: a server for tests, not a part of the client.
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createSocketServer, type Socket } from "node:net";
import { listenOnLoopback } from "../loopback";

/** What a request brought. */
export type SeenRequest = {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

export type LoopbackServer = { origin: string; requests: SeenRequest[] };

/** Runs `use` against an HTTP server on loopback that notes each request before `answer` replies. */
export async function withServer(
  answer: RequestListener,
  use: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const requests: SeenRequest[] = [];
  await serveWith(createHttpServer(noting(requests, answer)), "http", requests, use);
}

/** The same over TLS, with a certificate in PEM. */
export async function withSecureServer(
  identity: { key: string; cert: string },
  use: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const requests: SeenRequest[] = [];
  const answer: RequestListener = (_request, response) => response.end("{}");
  await serveWith(createSecureServer(identity, noting(requests, answer)), "https", requests, use);
}

/** The same on bare sockets: `answer` is called with the socket and the text of the whole request. */
export async function withRawServer(
  answer: (socket: Socket) => void,
  use: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => answer(socket));
  });
  const port = await listenOnLoopback(server);
  try {
    await use({ origin: `http://127.0.0.1:${port}`, requests: [] });
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

function noting(requests: SeenRequest[], answer: RequestListener): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") });
      answer(request, response);
    });
  };
}

async function serveWith(
  server: Server,
  scheme: string,
  requests: SeenRequest[],
  use: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const port = await listenOnLoopback(server);
  try {
    await use({ origin: `${scheme}://127.0.0.1:${port}`, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
