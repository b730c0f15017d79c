import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { minuteMs } from "../contract/time";

/** A server that only this computer reaches. */
export type LoopbackServer = {
  port: number;
  /** Stops at once: open connections are closed, waiting answers dropped. */
  close: () => Promise<void>;
};

const host = "127.0.0.1";
const maxBodyBytes = 64 * 1024;

/** Longer than a client keeps a connection, so that none is closed just as it is used again. */
const keepAliveTimeoutMs = minuteMs;

/** A request with its body read: as text, or null when it was longer than 64 KiB. */
export type Handler = (request: IncomingMessage, body: string | null, response: ServerResponse) => void;

/**
 * Listens on loopback.
 *
 * @param port 0: any free one
 * @returns once it listens; rejects with the platform's error, such as EADDRINUSE
 */
export function listenOnLoopback(port: number, handler: Handler): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs }, (request, response) => {
    readBody(request)
      .then((body) => handler(request, body, response))
      // Usually a client that went away before its request was whole; nothing may end the host process.
      .catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const actualPort = typeof address === "object" && address !== null ? address.port : port;
      resolve({
        port: actualPort,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The origin of a server on `port`. */
export function loopbackOrigin(port: number): string {
  return `http://${host}:${port}`;
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return bytes > maxBodyBytes ? null : Buffer.concat(chunks).toString();
}
/**
 * Whether a `Host` header names this computer itself. A page on a foreign name that was made to resolve to loopback
 * (DNS rebinding) sends that name.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:[0-9]{1,5})?$/i.test(host ?? "");
}
