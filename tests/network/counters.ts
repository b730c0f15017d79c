import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

/** A UDP and a TCP server on every address, which count what comes. */
export type CountingServers = {
  udpPort: number;
  tcpPort: number;
  read: () => { datagrams: number; connections: number };
  close: () => void;
};

/** Starts such servers. */
export async function startServers(): Promise<CountingServers> {
  const traffic = { datagrams: 0, connections: 0 };
  const udp = createSocket("udp4", () => {
    traffic.datagrams += 1;
  });
  const tcp = createServer((socket) => {
    traffic.connections += 1;
    socket.on("error", () => undefined).destroy();
  });
  udp.bind(0, "0.0.0.0");
  tcp.listen(0, "0.0.0.0");
  await Promise.all([once(udp, "listening"), once(tcp, "listening")]);
  const address = tcp.address();
  return {
    udpPort: udp.address().port,
    tcpPort: typeof address === "object" && address !== null ? address.port : 0,
    read: () => ({ ...traffic }),
    close() {
      udp.close();
      tcp.close();
    },
  };
}

/** The namespace's name server. */
export type NameServer = {
  /** The names that were asked for, of those that contain `label`. */
  names: (label: string) => string[];
  close: () => void;
};

/** Starts the name server, which knows no name. */
export async function startNameServer(): Promise<NameServer> {
  const asked = new Set<string>();
  const resolver = createSocket("udp4", (query, from) => {
    asked.add(nameIn(query));
    const reply = Buffer.from(query);
    // A response, with recursion, and the code for a name that does not exist. Source: RFC 1035, 4.1.1.
    reply.writeUInt16BE(0x8183, 2);
    resolver.send(reply, from.port, from.address);
  });
  resolver.bind(53, "127.0.0.1");
  await once(resolver, "listening");
  return {
    names: (label) => [...asked].filter((name) => name.includes(label)).sort(),
    close: () => resolver.close(),
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

/** The packets that came from a device and were sent to it since it was made. Source: proc(5), /proc/net/dev. */
export function packetsOf(deviceName: string): { received: number; sent: number } {
  const line = readFileSync("/proc/self/net/dev", "utf8")
    .split("\n")
    .find((one) => one.trim().startsWith(`${deviceName}:`));
  const counts = line?.split(":")[1]?.trim().split(/\s+/).map(Number) ?? [];
  return { received: counts[1] ?? Number.NaN, sent: counts[9] ?? Number.NaN };
}
