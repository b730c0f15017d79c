import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchXEmbedHost } from "./xembed-host";

const [root, atom, panel] = [0x10, 0x155, 0x2_00_00_01];
const socketPath = join(tmpdir(), `plusofon-x-${process.pid}`);

/** An X server that knows only the selection of the tray. */
let server: Server;
let client: Socket | null;
let owner: number;
let watched: number[];
let isSilent: boolean;
let end = (): void => {};
let said: boolean[];

function packet(values: [offset: number, value: number][], length = 32): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [offset, value] of values) bytes.writeUInt32LE(value, offset);
  return bytes;
}

/** The set-up: a vendor of 3 letters, one format, one screen. */
function accepted(): Buffer {
  const bytes = packet([[52, root]], 92);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt16LE((92 - 8) / 4, 6);
  bytes.writeUInt16LE(3, 24);
  bytes.writeUInt8(1, 28);
  bytes.writeUInt8(1, 29);
  return bytes;
}

function answer(request: Buffer): Buffer[] {
  switch (request[0]) {
    case 0x6c:
      return [accepted()];
    case 16:
      return [
        packet([
          [0, 1],
          [8, atom],
        ]),
      ];
    case 23:
      return [
        packet([
          [0, 1],
          [8, owner],
        ]),
      ];
    default:
      watched.push(request.readUInt32LE(4));
      return [];
  }
}

beforeEach(async () => {
  client = null;
  owner = 0;
  watched = [];
  isSilent = false;
  said = [];
  server = createServer((socket) => {
    client = socket;
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      if (isSilent) return;
      // The set-up request has no cookie here; each of the others says its length.
      for (let at = 0; at < data.length; ) {
        const isSetUp = data[at] === 0x6c;
        const length = isSetUp ? 12 : 4 * data.readUInt16LE(at + 2);
        for (const reply of answer(data.subarray(at, at + length))) socket.write(reply);
        at += length;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
});

afterEach(async () => {
  end();
  client?.destroy();
  await new Promise((resolve) => server.close(resolve));
  await rm(socketPath, { force: true });
});

function watch(timeoutMs = 2_000): void {
  const display = { socketPath, cookie: Buffer.alloc(0) };
  end = watchXEmbedHost(display, (isPresent) => said.push(isPresent), timeoutMs);
}

const saidSoFar = (expected: boolean[]): Promise<void> => vi.waitFor(() => expect(said).toEqual(expected));

describe("an X11 panel that takes icons", () => {
  it("is seen when it is there, comes and goes", async () => {
    watch();
    await saidSoFar([false]);
    owner = panel;
    client?.write(
      packet([
        [0, 33],
        [4, root],
        [12, 0],
        [16, atom],
        [20, panel],
      ]),
    );
    await saidSoFar([false, true]);
    expect(watched).toEqual([root, panel]);
    owner = 0;
    client?.write(
      packet([
        [0, 17],
        [4, panel],
        [8, panel],
      ]),
    );
    await saidSoFar([false, true, false]);
  });

  it("is looked for again when it goes before it can be watched", async () => {
    owner = panel;
    watch();
    await saidSoFar([true]);
    owner = 0;
    client?.write(packet([[0, 3 << 8]]));
    await saidSoFar([true, false]);
  });

  it("is none where the display does not answer, refuses, or goes away", async () => {
    isSilent = true;
    watch(50);
    await saidSoFar([false]);
    end();
    said = [];
    isSilent = false;
    owner = panel;
    watch();
    await saidSoFar([true]);
    client?.destroy();
    await saidSoFar([true, false]);
  });
});
