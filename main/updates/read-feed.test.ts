import type { RequestListener } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoopbackServer, withServer } from "../plusofon/hostile-shapes/loopback-server";
import { parseFeed, readFeed } from "./read-feed";

const good = JSON.stringify({ version: "1.3.0", notes: { ru: "Быстрее и тише", en: "Faster" } });

/** What is read of a server that answers so, and what it was asked. */
async function read(answer: RequestListener, deadlineMs?: number) {
  let result: Awaited<ReturnType<typeof readFeed>> = null;
  let seen: LoopbackServer["requests"] = [];
  await withServer(answer, async ({ origin, requests }) => {
    result = await readFeed(fetch, `${origin}/feed.json`, deadlineMs);
    seen = requests;
  });
  return { result, seen };
}

describe("a feed", () => {
  it("is asked once, without cookie or key, and says the newest version", async () => {
    const { result, seen } = await read((_request, response) => response.end(good));
    expect(result).toEqual({ version: "1.3.0", notes: { ru: "Быстрее и тише", en: "Faster" } });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /feed.json"]);
    expect([seen[0]?.headers["cookie"], seen[0]?.headers["authorization"]]).toEqual([undefined, undefined]);
  });

  it.each<[string, RequestListener]>([
    ["another status", (_request, response) => response.writeHead(404).end(good)],
    ["an error", (_request, response) => response.writeHead(500).end(good)],
    ["no JSON", (_request, response) => response.end("<html>")],
    ["nothing", (_request, response) => response.end()],
    ["no version", (_request, response) => response.end('{"notes":"x"}')],
    ["a connection that breaks", (_request, response) => response.destroy()],
    ["too much", (_request, response) => response.end(`{"version":"1.3.0","x":"${"x".repeat(70_000)}"}`)],
  ])("with %s says nothing", async (_name, answer) => {
    expect((await read(answer)).result).toBeNull();
  });

  it("that leads elsewhere is not followed", async () => {
    const { result, seen } = await read((request, response) => {
      if (request.url === "/other") response.end(good);
      else response.writeHead(302, { location: "/other" }).end();
    });
    expect([result, seen.length]).toEqual([null, 1]);
  });

  it("that never ends is given up", async () => {
    const { result } = await read((_request, response) => void response.write('{"version":'), 50);
    expect(result).toBeNull();
    expect(await readFeed(() => new Promise(() => undefined), "http://127.0.0.1:1/", 50)).toBeNull();
  });
});

describe("what a feed says", () => {
  it.each([
    ['{"version":"1.3.0"}', { version: "1.3.0", notes: {} }],
    ['{"version":"1.3.0","notes":{"ru":""},"extra":[1]}', { version: "1.3.0", notes: {} }],
    [
      '{"version":"1.3.0","notes":{"ru":"<b>Новое</b>\\n\\u202eслово","de":"Neues"}}',
      { version: "1.3.0", notes: { ru: "Новое слово" } },
    ],
    ['{"version":"1.3"}', null],
    ['{"version":"v1.3.0"}', null],
    ['{"version":"1.3.0-beta.1"}', null],
    ['{"version":130}', null],
    ['{"version":"1.3.0","notes":"Новое"}', null],
    ['{"version":"1.3.0","notes":{"en":5}}', null],
    ["[]", null],
    ["", null],
  ])("%s is read as %j", (text, read) => {
    expect(parseFeed(text)).toEqual(read);
  });

  it("is short plain text, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (notes) => {
        const answer = parseFeed(JSON.stringify({ version: "1.0.0", notes: { en: notes } }));
        expect(answer?.version).toBe("1.0.0");
        expect((answer?.notes.en ?? "").length).toBeLessThanOrEqual(300);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (json) => void parseFeed(JSON.stringify(json))));
  });
});
