import { connect } from "node:net";
import { createServer } from "node:tls";
import { dayMs } from "../../contract/time";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";
import { listenOnLoopback } from "../loopback";
import type { LoopbackProxy } from "./loopback-proxy";

/** A proxy that is reached by TLS; `address`: `127.0.0.1:PORT`. */
export type SecureProxy = { address: string; close: () => void };

/** Reaches a proxy by TLS, with a certificate that nobody vouches for. */
export async function startSecureProxy(gateway: LoopbackProxy): Promise<SecureProxy> {
  const certificate = createSelfSignedCertificate(new Date(Date.now() - dayMs), new Date(Date.now() + dayMs));
  const server = createServer(certificate, (client) => {
    const onward = connect(Number(gateway.address.split(":")[1]), "127.0.0.1");
    client.on("error", () => onward.destroy());
    onward.on("error", () => client.destroy());
    client.pipe(onward).pipe(client);
  });
  server.on("tlsClientError", () => undefined);
  return { address: `127.0.0.1:${await listenOnLoopback(server)}`, close: () => void server.close() };
}
