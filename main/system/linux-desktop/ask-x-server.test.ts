import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { askXServer, internAtom, xRequest } from "./x-connection";

const root = 0x10;
const socketPath = join(tmpdir(), `plusofon-pointer-${process.pid}`);
let end = async (): Promise<void> => {};
afterEach(() => end());

/** An X server that gives these answers: to the set-up, and to what is asked then. Returns what it was sent. */
async function serve(answers: Buffer[]): Promise<Buffer[]> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      received.push(data);
      const answer = answers.shift();
      if (answer !== undefined) socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  end = async () => {
    server.close();
    await rm(socketPath, { force: true });
  };
  return received;
}

/** The set-up without a vendor and formats. */
function setUp(isAccepted: boolean): Buffer {
  const bytes = Buffer.alloc(80);
  bytes.writeUInt8(isAccepted ? 1 : 0, 0);
  bytes.writeUInt16LE((bytes.length - 8) / 4, 6);
  bytes.writeUInt32LE(root, 40);
  return bytes;
}

const reply = (value: number): Buffer =>
  Buffer.concat([Buffer.from([1]), Buffer.alloc(30), Buffer.from([value])]);
const event = Buffer.concat([Buffer.from([28]), Buffer.alloc(31)]);
const display = { socketPath, cookie: Buffer.alloc(0) };
const ask = (timeoutMs?: number) =>
  askXServer(display, (window) => [xRequest(38, [window]), internAtom("_NET")], {
    replyCount: 2,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

it("the replies of an X server come in order, and events between them are none", async () => {
  const received = await serve([setUp(true), Buffer.concat([reply(7), event, reply(8)])]);
  expect(await ask()).toEqual([reply(7), reply(8)]);
  const requests = [38, 0, 2, 0, root, 0, 0, 0, 16, 0, 3, 0, 4, 0, 0, 0, ...Buffer.from("_NET")];
  expect([...(received[1] ?? [])]).toEqual(requests);
});

it.each([
  ["refuses", [setUp(false)]],
  ["does not answer everything", [setUp(true), reply(7)]],
  ["answers with an error", [setUp(true), Buffer.alloc(32)]],
])("there is none when the server %s", async (_, answers) => {
  await serve(answers);
  expect(await ask(50)).toBeNull();
});

it("there is none without a server", async () => {
  expect(await ask()).toBeNull();
});
