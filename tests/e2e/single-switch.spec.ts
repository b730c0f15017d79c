import { connect, createServer, type Socket } from "node:net";
import { listenOnLoopback } from "../loopback";
import { addAccount, test as base, canaryPin, expect, sendPin } from "./fixtures";
import { startLoopbackProxy } from "./loopback-proxy";
import { setProxy, signIn } from "./proxy-form";

type Answer = "401" | "421" | "early 421" | "408" | "411" | "425" | "503" | "cut" | "end";

/** A server of plain TCP before the simulator: it reads what a switch is, byte by byte, and answers as it likes. */
type RawFront = { url: string; answer: Answer; switches: string[] };

const test = base.extend<{ front: RawFront }>({
  front: async ({ simulator }, use) => {
    const { hostname, port } = new URL(simulator.url);
    const front: RawFront = { url: "", answer: "421", switches: [] };
    const server = createServer((client) => {
      client.on("error", () => client.destroy());
      client.once("data", (first) => {
        if (/^(?:PUT|DELETE) /.test(first.toString("latin1"))) {
          client.on("data", readSwitch(front, first, client));
          return;
        }
        const onward = connect(Number(port), hostname);
        onward.on("error", () => client.destroy());
        onward.write(first);
        client.pipe(onward).pipe(client);
      });
    });
    front.url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
    await use(front);
    server.close();
  },
});

const statuses: Partial<Record<Answer, string>> = {
  "401": '401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"',
  "421": "421 Misdirected Request",
  "early 421": "421 Misdirected Request",
  "408": "408 Request Timeout",
  "411": "411 Length Required",
  "425": "425 Too Early",
  "503": "503 Service Unavailable",
};

/** Returns the reader of the rest of a switch, which is kept as it came. */
function readSwitch(front: RawFront, first: Buffer, client: Socket): (more: Buffer) => void {
  const place = front.switches.push("") - 1;
  let isAnswered = false;
  function read(bytes: Buffer): void {
    const text = `${front.switches[place] ?? ""}${bytes.toString("latin1")}`;
    front.switches[place] = text;
    const isWhole = text.endsWith("\r\n0\r\n\r\n") || /\r\n\r\n\{.*\}$/.test(text);
    if (isAnswered || (!isWhole && front.answer !== "early 421")) return;
    isAnswered = true;
    const status = statuses[front.answer];
    if (status !== undefined) client.write(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
    else if (front.answer === "cut") client.resetAndDestroy();
    else client.end();
  }
  read(first);
  return read;
}

for (const [action, method] of [
  ["enable", "PUT"],
  ["disable", "DELETE"],
] as const) {
  test(`${method} leaves once, counted at a plain TCP server, whatever that answers`, async ({
    launch,
    simulator,
    front,
  }) => {
    if (action === "disable") simulator.setScenario("tfa-on");
    const app = await launch([`--api=${front.url}`]);
    const page = await app.page();
    const accountId = await addAccount(page);
    for (const answer of ["421", "early 421", "408", "411", "425", "503", "cut", "end"] as const) {
      front.answer = answer;
      front.switches.length = 0;
      const result = await sendPin(page, accountId, action);
      const counted = front.switches.map((text) => [text.split(" ")[0], text.split(canaryPin).length - 1]);
      expect({ answer, counted, result }).toMatchObject({
        counted: [[method, 1]],
        result: { ok: true, value: { state: "unclear" } },
      });
    }
    // A server's own question for a sign-in is a refusal of the key, and no proxy's.
    front.answer = "401";
    front.switches.length = 0;
    expect(await sendPin(page, accountId, action)).toMatchObject({
      ok: true,
      value: { failure: { kind: "unauthorized" } },
    });
    expect(front.switches).toHaveLength(1);
  });
}

test("a switch passes a proxy with a sign-in, and its PIN is sent once", async ({ launch, simulator }) => {
  const proxy = await startLoopbackProxy({ wanted: signIn });
  const app = await launch();
  const page = await app.page();
  await setProxy(page, proxy.address, signIn.split(":")[1]);
  const result = await sendPin(page, await addAccount(page), "enable");
  expect(result).toEqual({ ok: true, value: { state: "done", isOn: true } });
  expect(proxy.requests.filter((request) => request.method === "PUT")).toHaveLength(1);
  expect(simulator.state.account.tfa).toBe(true);
  await proxy.close();
});
