import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { pointerPosition } from "./pointer";

const root = 0x10;
const socketPath = join(tmpdir(), `plusofon-pointer-${process.pid}`);
let end = async (): Promise<void> => {};
afterEach(() => end());

/** An X server with its pointer at −30, 790 that gives these answers: to the set-up, and to the question. */
async function serve(answers: Buffer[]): Promise<void> {
  const asked: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      asked.push(data);
      const answer = answers.shift();
      if (answer !== undefined) socket.write(answer);
      if (asked.length === 2) expect([data[0], data.readUInt32LE(4)]).toEqual([38, root]);
    });
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  end = async () => {
    server.close();
    await rm(socketPath, { force: true });
  };
}

/** The set-up without a vendor and formats. */
function setUp(isAccepted: boolean): Buffer {
  const bytes = Buffer.alloc(80);
  bytes.writeUInt8(isAccepted ? 1 : 0, 0);
  bytes.writeUInt16LE((bytes.length - 8) / 4, 6);
  bytes.writeUInt32LE(root, 40);
  return bytes;
}

const reply = Buffer.alloc(32);
reply.writeUInt8(1, 0);
reply.writeInt16LE(-30, 16);
reply.writeInt16LE(790, 18);

const display = { socketPath, cookie: Buffer.alloc(0) };

it("is where the X server says", async () => {
  await serve([setUp(true), reply]);
  expect(await pointerPosition(display)).toEqual({ x: -30, y: 790 });
});

it.each([
  ["refuses", [setUp(false)]],
  ["does not answer", [setUp(true)]],
  ["answers with an error", [setUp(true), Buffer.alloc(32)]],
])("is unknown when the server %s", async (_, answers) => {
  await serve(answers);
  expect(await pointerPosition(display, 50)).toBeNull();
});

it("is unknown without a server", async () => {
  expect(await pointerPosition(display)).toBeNull();
});
