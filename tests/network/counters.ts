import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

/** What the servers of the namespace have met, and what left it. */
export type Traffic = { datagrams: number; connections: number; names: string[]; leftPackets: number };

export type Counters = { udpPort: number; tcpPort: number; read: () => Traffic; close: () => void };

/** A UDP and a TCP server on every address, and the namespace's name server, which knows no name. */
export async function startCounters(): Promise<Counters> {
  const { deviceName } = await import("./namespace.mjs");
  const traffic = { datagrams: 0, connections: 0, names: new Set<string>() };
  const udp = createSocket("udp4", () => {
    traffic.datagrams += 1;
  });
  const tcp = createServer((socket) => {
    traffic.connections += 1;
    socket.on("error", () => undefined).destroy();
  });
  const resolver = createSocket("udp4", (query, from) => {
    traffic.names.add(nameIn(query));
    const reply = Buffer.from(query);
    // A response, with recursion, and the code for a name that does not exist. Source: RFC 1035, 4.1.1.
    reply.writeUInt16BE(0x8183, 2);
    resolver.send(reply, from.port, from.address);
  });
  udp.bind(0, "0.0.0.0");
  tcp.listen(0, "0.0.0.0");
  resolver.bind(53, "127.0.0.1");
  await Promise.all([once(udp, "listening"), once(tcp, "listening"), once(resolver, "listening")]);
  const address = tcp.address();
  return {
    udpPort: udp.address().port,
    tcpPort: typeof address === "object" && address !== null ? address.port : 0,
    read: () => ({ ...traffic, names: [...traffic.names].sort(), leftPackets: packetsThatLeft(deviceName) }),
    close() {
      udp.close();
      resolver.close();
      tcp.close();
    },
  };
}

/** The name that a query asks for. Source: RFC 1035, 4.1.2. */
function nameIn(query: Buffer): string {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join(".");
}

/** The packets sent to a device since it was made. Source: proc(5), /proc/net/dev. */
function packetsThatLeft(deviceName: string): number {
  const line = readFileSync("/proc/self/net/dev", "utf8")
    .split("\n")
    .find((one) => one.trim().startsWith(`${deviceName}:`));
  return Number(line?.split(":")[1]?.trim().split(/\s+/)[9] ?? Number.NaN);
}
