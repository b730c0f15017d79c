import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { homedir, hostname } from "node:os";
import { join } from "node:path";

const packetLength = 32;
const replyKind = 1;

/** Where the X server of a local display listens, and what it asks for at the door. */
export type Display = { socketPath: string; cookie: Buffer };

/**
 * The display of an environment; null: none, or one on another machine.
 *
 * @param env `DISPLAY`, and `XAUTHORITY` if the cookie is not in the home folder
 */
export async function localDisplay(env: NodeJS.ProcessEnv): Promise<Display | null> {
  const [, number] = /^(?:unix)?:(\d+)/.exec(env["DISPLAY"] ?? "") ?? [];
  if (number === undefined) return null;
  const authority = await readFile(env["XAUTHORITY"] ?? join(homedir(), ".Xauthority")).catch(() => null);
  const cookie = authority === null ? null : cookieFor(authority, hostname(), number);
  return { socketPath: `/tmp/.X11-unix/X${number}`, cookie: cookie ?? Buffer.alloc(0) };
}

/** The cookie for a display in an Xauthority file. Source: the manual page Xsecurity(7), libXau's `AuRead.c`. */
export function cookieFor(authority: Buffer, host: string, display: string): Buffer | null {
  const [local, wild] = [256, 65_535];
  let at = 0;
  const field = (): Buffer => {
    const length = authority.readUInt16BE(at);
    at += 2 + length;
    return authority.subarray(at - length, at);
  };
  while (at < authority.length) {
    const family = authority.readUInt16BE(at);
    at += 2;
    const [address, number, name, data] = [field(), field(), field(), field()];
    const isHere = family === wild || (family === local && address.toString() === host);
    const isDisplay = number.length === 0 || number.toString() === display;
    if (isHere && isDisplay && name.toString() === cookieName) return data;
  }
  return null;
}

const cookieName = "MIT-MAGIC-COOKIE-1";

/** An open conversation with an X server, in the protocol's own bytes. */
export type XConnection = { write: (request: Buffer) => void; end: () => void };

/**
 * Opens a conversation with an X server. Electron asks it for much, but not for everything that we need.
 *
 * @param on.ready the server takes requests now; `root` is the window that covers its first screen
 * @param on.packet a reply, an event or an error, whole; its first byte tells which
 * @param on.lost the server refused, or went away; may be called more than once
 */
export function openXConnection(
  display: Display,
  on: { ready: (root: number) => void; packet: (packet: Buffer) => void; lost: () => void },
): XConnection {
  const socket = connect(display.socketPath);
  let received = Buffer.alloc(0);
  let isSetUp = false;
  socket.on("error", on.lost);
  socket.on("close", on.lost);
  socket.on("connect", () => socket.write(setupRequest(display.cookie)));
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const length = nextLength(received, isSetUp);
      if (length === null || received.length < length) return;
      const packet = received.subarray(0, length);
      received = received.subarray(length);
      if (isSetUp) {
        on.packet(packet);
      } else if (packet[0] === 1) {
        isSetUp = true;
        on.ready(rootOf(packet));
      } else {
        on.lost();
      }
    }
  });
  return { write: (request) => void socket.write(request), end: () => void socket.destroy() };
}

/** How long an X server may take to answer, in milliseconds. */
const answerTimeoutMs = 300;

/**
 * The replies of an X server to requests that have one, in order; null: it can't be asked, refuses, or takes too long.
 *
 * @param requestsOf the requests, the last of which has a reply; `root` is the window that covers the first screen
 * @param replyCount of how many of them
 */
export function askXServer(
  display: Display,
  requestsOf: (root: number) => Buffer[],
  { replyCount = 1, timeoutMs = answerTimeoutMs } = {},
): Promise<Buffer[] | null> {
  return new Promise((resolve) => {
    const replies: Buffer[] = [];
    const finish = (result: Buffer[] | null): void => {
      clearTimeout(timeout);
      connection.end();
      resolve(result);
    };
    const timeout = setTimeout(() => finish(null), timeoutMs);
    const connection = openXConnection(display, {
      ready: (root) => connection.write(Buffer.concat(requestsOf(root))),
      packet(packet) {
        if (packet[0] === 0) return finish(null);
        if (packet[0] === replyKind) replies.push(packet);
        if (replies.length === replyCount) finish(replies);
      },
      lost: () => finish(null),
    });
  });
}

/** The first screen's root window, from the server's answer to the set-up. */
function rootOf(packet: Buffer): number {
  const vendorLength = packet.readUInt16LE(24);
  const formats = packet.readUInt8(29);
  return packet.readUInt32LE(40 + padded(vendorLength) + 8 * formats);
}

/** How long the next packet is, in bytes; null: that is not known yet. */
function nextLength(received: Buffer, isSetUp: boolean): number | null {
  if (!isSetUp) return received.length < 8 ? null : 8 + 4 * received.readUInt16LE(6);
  if (received.length < packetLength) return null;
  return packetLength + (received[0] === replyKind ? 4 * received.readUInt32LE(4) : 0);
}

function setupRequest(cookie: Buffer): Buffer {
  const name = cookie.length > 0 ? cookieName : "";
  const head = Buffer.alloc(12);
  head.write("l", 0);
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, filled(Buffer.from(name)), filled(cookie)]);
}

/** A request of the X protocol whose arguments are numbers. */
export function xRequest(operation: number, values: number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * values.length);
  bytes.writeUInt8(operation, 0);
  bytes.writeUInt16LE(1 + values.length, 2);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 + 4 * index);
  return bytes;
}

/** The request for the number that stands for a name. */
export function internAtom(name: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(16, 0);
  head.writeUInt16LE(2 + padded(name.length) / 4, 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, filled(Buffer.from(name))]);
}

/** `length` with the bytes that fill it to the protocol's units. */
function padded(length: number): number {
  return 4 * Math.ceil(length / 4);
}

/** `bytes` filled with zeros to the protocol's units. */
function filled(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
}
