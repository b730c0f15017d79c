import { connect, createServer, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { listenOnLoopback } from "../loopback";

/**
 * What a line is like. `bitsPerSecond`: each way; `latencyMs`: each way; `loss`: the share of packets that are lost,
 * which TCP sends again after a while that doubles.
 */
export type LineQuality = { bitsPerSecond: number; latencyMs: number; loss: number };

/** A line before a server, played above TCP, as not every kernel can play a bad network. */
export type SlowLine = {
  url: string;
  quality: LineQuality;
  /** Ends the connections, so that the next request needs a new one. */
  cut: () => void;
  close: () => void;
};

/** In bytes, of an Ethernet packet's content. */
const packetBytes = 1_460;
/** The first wait before a packet is sent again. Source: RFC 6298, as Linux has it. */
const firstRepeatMs = 200;

/** @param random from 0 up to but not including 1 */
export async function startSlowLine(serverUrl: string, random: () => number): Promise<SlowLine> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const line: SlowLine = {
    url: "",
    quality: { bitsPerSecond: Number.POSITIVE_INFINITY, latencyMs: 0, loss: 0 },
    cut,
    close() {
      server.close();
      cut();
    },
  };

  async function carry(from: Socket, to: Socket): Promise<void> {
    for await (const bytes of from) {
      if (!Buffer.isBuffer(bytes)) continue;
      for (let at = 0; at < bytes.length; at += packetBytes) {
        const packet = bytes.subarray(at, at + packetBytes);
        const { bitsPerSecond, latencyMs, loss } = line.quality;
        let waitMs = latencyMs + (packet.length * 8_000) / bitsPerSecond;
        for (let repeatMs = firstRepeatMs; random() < loss; repeatMs *= 2) waitMs += repeatMs;
        if (waitMs > 0) await delay(waitMs);
        if (!to.destroyed) to.write(packet);
      }
    }
    to.end();
  }

  const server = createServer((client) => {
    const onward = connect(Number(port), hostname);
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    carry(client, onward).catch(() => onward.destroy());
    carry(onward, client).catch(() => client.destroy());
  });
  line.url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  return line;
}
