import { createServer, request } from "node:http";
import type { Simulator } from "../../simulator/simulator";
import { listenOnLoopback } from "../loopback";

/** One origin for several simulators, as the operator has one for all its customers. */
export type AccountRouter = { url: string; close: () => Promise<void> };

/** Hands each request on to the simulator whose access key it carries; a key of none of them goes to the first. */
export async function createAccountRouter(simulators: readonly Simulator[]): Promise<AccountRouter> {
  const server = createServer((incoming, outgoing) => {
    const isMeant = ({ accessKey }: Simulator): boolean =>
      incoming.headers.authorization === `Bearer ${accessKey}`;
    const simulator = simulators.find(isMeant) ?? simulators[0];
    const { method, headers } = incoming;
    const onward = request(`${simulator?.url}${incoming.url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
