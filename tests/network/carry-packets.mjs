import { execFileSync } from "node:child_process";
import { read, write, writeFileSync } from "node:fs";
import { lineAddress } from "./line-address.mjs";

// Started by `bad-line.ts` with the descriptor of a TUN device: whatever is sent to its network comes here, packet by
// packet, and goes back late, slowly or not at all. Each packet changes its ends: who connects to the far address is
// answered by the server on the near one. Sums of addresses stay, and so do the checksums.

/** @import { CarriedQuality } from "./bad-line" */

const deviceName = process.argv[2] ?? "";
const device = Number(process.argv[3]);
/** In bytes: the longest packet. */
const mtu = 1_500;
/** Where IPv4 has the addresses, in bytes, and how long each is. Source: RFC 791, 3.1. */
const [senderAt, receiverAt, addressBytes] = [12, 16, 4];

/** @type {CarriedQuality} */
let quality = { bitsPerSecond: Number.MAX_SAFE_INTEGER, latencyMs: 0, losses: [] };
let count = 0;
/** When each way has sent all that it has. */
const freeAtMs = { there: 0, back: 0 };

/** @param {Buffer} packet */
function carry(packet) {
  count += 1;
  if (quality.losses[count % quality.losses.length] === true) return;
  const headerBytes = (packet.readUInt8(0) & 0xf) * 4;
  const way = packet.readUInt16BE(headerBytes + 2) === lineAddress.port ? "there" : "back";
  const nowMs = performance.now();
  const sentAtMs = Math.max(nowMs, freeAtMs[way]) + (packet.length * 8_000) / quality.bitsPerSecond;
  freeAtMs[way] = sentAtMs;
  const sender = Buffer.from(packet.subarray(senderAt, senderAt + addressBytes));
  packet.copy(packet, senderAt, receiverAt, receiverAt + addressBytes);
  sender.copy(packet, receiverAt);
  setTimeout(() => write(device, packet, fail), sentAtMs + quality.latencyMs - nowMs);
}

function readNext() {
  read(device, Buffer.alloc(mtu), 0, mtu, null, (error, length, packet) => {
    fail(error);
    carry(packet.subarray(0, length));
    readNext();
  });
}

/** @param {Error | null} error */
function fail(error) {
  if (error !== null) throw error;
}

process.on("message", (/** @type {CarriedQuality} */ wanted) => {
  quality = wanted;
  process.send?.("taken");
});
// A plain exit would wait for the next packet.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

// It would send messages of its own.
writeFileSync(`/proc/sys/net/ipv6/conf/${deviceName}/disable_ipv6`, "1");
execFileSync("ip", ["addr", "add", `${lineAddress.near}/30`, "dev", deviceName]);
execFileSync("ip", ["link", "set", deviceName, "mtu", String(mtu), "up"]);
readNext();
process.send?.("ready");
