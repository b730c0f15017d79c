import type { Server } from "node:net";

/**
 * Lets a server listen on 127.0.0.1 or another of this computer's own addresses, on a free port unless one is named, and
 * returns the port.
 */
export async function listenOnLoopback(server: Server, port = 0, address = "127.0.0.1"): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return bound.port;
}
