import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../endurance/options";
import { packetsOf } from "./counters";
import { lineAddress } from "./line-address.mjs";

/** What a line is like, each way. `loss`: the share of the packets that never arrive. */
export type LineQuality = { bitsPerSecond: number; latencyMs: number; loss: number };

/** The same for the process that carries the packets. `losses`: which of so many packets get lost, over and over. */
export type CarriedQuality = Omit<LineQuality, "loss"> & { losses: boolean[] };

/** A line of IP packets, over which Plusofon's host is reached in the tests' own network namespace. */
export type BadLine = {
  /** Of the packets that are sent once this has resolved. */
  setQuality: (quality: LineQuality) => Promise<void>;
  /** How many packets were sent, and how many of them have not arrived. */
  packets: () => { sent: number; missing: number };
  /** How many segments TCP has sent again since the line began. */
  retransmitted: () => number;
  close: () => Promise<void>;
};

const tunPath = "/dev/net/tun";
const perlPath = "/usr/bin/perl";
const hostsPath = "/etc/hosts";
const deviceName = "badline0";

/**
 * Opens a TUN device without a header of its own and becomes the command that follows, with the device's descriptor as
 * the last argument. Node has no ioctl; a Debian system always has Perl. Source: linux/if_tun.h.
 */
const openTun = `
  my $name = shift;
  $^F = 99;
  sysopen(my $tun, "${tunPath}", 2) or die "${tunPath}: $!";
  ioctl($tun, 0x400454ca, pack("a16 S x22", $name, 0x1001)) or die "TUNSETIFF: $!";
  exec(@ARGV, $name, fileno($tun)) or die "$ARGV[0]: $!";
`;

/** Whether this computer can have such a line. */
export function hasLine(): boolean {
  try {
    accessSync(tunPath, constants.R_OK | constants.W_OK);
    return existsSync(perlPath);
  } catch {
    return false;
  }
}

/** Starts a line. A seed gives the same losses by number; which packets these are depends on the moment. */
export async function startBadLine(seed: number): Promise<BadLine> {
  const random = createRandom(seed);
  const carrier = join(__dirname, "carry-packets.mjs");
  const child = spawn(perlPath, ["-e", openTun, deviceName, process.execPath, carrier], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const [message] = await Promise.race([once(child, "message"), ended]);
  if (message !== "ready") throw new Error("The line could not be made");
  const hosts = readFileSync(hostsPath, "utf8");
  writeFileSync(hostsPath, `127.0.0.1 localhost\n${lineAddress.far} restapi.plusofon.ru\n`);
  const former = retransmittedSegments();
  return {
    async setQuality({ loss, ...quality }) {
      const losses = Array.from({ length: 1_000 }, () => random() < loss);
      const taken = once(child, "message");
      child.send({ ...quality, losses } satisfies CarriedQuality);
      await taken;
    },
    packets() {
      const { received, sent } = packetsOf(deviceName);
      return { sent, missing: sent - received };
    },
    retransmitted: () => retransmittedSegments() - former,
    async close() {
      writeFileSync(hostsPath, hosts);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** By the kernel's own count in this namespace. Source: RFC 1213, tcpRetransSegs. */
function retransmittedSegments(): number {
  const [names = [], values = []] = readFileSync("/proc/self/net/snmp", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("Tcp:"))
    .map((line) => line.split(" "));
  return Number(values[names.indexOf("RetransSegs")]);
}
