import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { homedir, hostname } from "node:os";
import { join } from "node:path";

/** The owner of this selection takes icons. Source: freedesktop.org, "System Tray Protocol Specification". */
const selection = "_NET_SYSTEM_TRAY_S0";

/** How long the display may take to answer, in milliseconds, before the watch ends. */
const answerTimeoutMs = 10_000;

const code = { changeWindowAttributes: 2, internAtom: 16, getSelectionOwner: 23 };
const kind = { error: 0, reply: 1, destroyNotify: 17, clientMessage: 33 };
const structureNotify = 0x20000;
const packetLength = 32;

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

/**
 * Reports whether an X11 panel takes icons by the older protocol, XEmbed, now and at each change. D-Bus says nothing of
 * these, and xprop is not everywhere; it is two requests and two events of the X protocol.
 *
 * @param onChange also `false` once, when the display does not answer
 * @returns a function that ends the watch
 */
export function watchXEmbedHost(
  display: Display,
  onChange: (isPresent: boolean) => void,
  timeoutMs: number = answerTimeoutMs,
): () => void {
  const socket = connect(display.socketPath);
  let reported: boolean | null = null;
  let isEnded = false;
  const report = (isPresent: boolean): void => {
    clearTimeout(timeout);
    if (isEnded || isPresent === reported) return;
    reported = isPresent;
    onChange(isPresent);
  };
  const end = (): void => {
    isEnded = true;
    clearTimeout(timeout);
    socket.destroy();
  };
  const giveUp = (): void => {
    report(false);
    end();
  };
  const timeout = setTimeout(giveUp, timeoutMs);
  socket.on("error", giveUp);
  socket.on("close", giveUp);
  socket.on("connect", () => socket.write(setupRequest(display.cookie)));
  readPackets(socket, { report, giveUp });
  return end;
}

/** Follows the conversation: set-up, the selection's atom, its owner, and then the events that may change it. */
function readPackets(
  socket: Socket,
  { report, giveUp }: { report: (isPresent: boolean) => void; giveUp: () => void },
): void {
  let received = Buffer.alloc(0);
  let isSetUp = false;
  let atom = 0;
  let owner = 0;

  const ask = (): void => void socket.write(request(code.getSelectionOwner, [atom]));
  const watch = (window: number): void => {
    const eventMask = 1 << 11;
    socket.write(request(code.changeWindowAttributes, [window, eventMask, structureNotify]));
  };

  function setUp(packet: Buffer): void {
    if (packet[0] !== 1) return giveUp();
    isSetUp = true;
    const vendorLength = packet.readUInt16LE(24);
    const formats = packet.readUInt8(29);
    watch(packet.readUInt32LE(40 + padded(vendorLength) + 8 * formats));
    socket.write(internAtom(selection));
  }

  function handle(packet: Buffer): void {
    switch (packet.readUInt8(0) & 0x7f) {
      case kind.reply:
        if (atom === 0) {
          atom = packet.readUInt32LE(8);
          return ask();
        }
        owner = packet.readUInt32LE(8);
        if (owner !== 0) watch(owner);
        return report(owner !== 0);
      case kind.clientMessage:
        // MANAGER: somebody took a selection.
        if (packet.readUInt32LE(16) === atom) ask();
        return;
      case kind.destroyNotify:
        if (packet.readUInt32LE(8) === owner) ask();
        return;
      case kind.error:
        // The owner was gone before it could be watched.
        ask();
        return;
    }
  }

  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const length = nextLength(received, isSetUp);
      if (length === null || received.length < length) return;
      const packet = received.subarray(0, length);
      received = received.subarray(length);
      if (isSetUp) handle(packet);
      else setUp(packet);
    }
  });
}

/** How long the next packet is, in bytes; null: that is not known yet. */
function nextLength(received: Buffer, isSetUp: boolean): number | null {
  if (!isSetUp) return received.length < 8 ? null : 8 + 4 * received.readUInt16LE(6);
  if (received.length < packetLength) return null;
  return packetLength + (received[0] === kind.reply ? 4 * received.readUInt32LE(4) : 0);
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

function internAtom(name: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(code.internAtom, 0);
  head.writeUInt16LE(2 + padded(name.length) / 4, 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, filled(Buffer.from(name))]);
}

function request(operation: number, values: number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * values.length);
  bytes.writeUInt8(operation, 0);
  bytes.writeUInt16LE(1 + values.length, 2);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 + 4 * index);
  return bytes;
}

function padded(length: number): number {
  return 4 * Math.ceil(length / 4);
}

function filled(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
}
