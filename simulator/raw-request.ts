import { request } from "node:http";

/** What a test sends. */
export type RawRequest = { method?: string; headers?: Record<string, string>; body?: string };

/** What came over the wire, undecoded. */
export type RawResponse = {
  /** Null: not even a status line came. */
  status: number | null;
  headers: Record<string, string>;
  body: Buffer;
  /** False: the connection ended before the answer did. */
  isComplete: boolean;
};

/** The documented headers with this key. Source: specification, every sample. */
export function documentedHeaders(accessKey: string): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "application/json",
    client: "10553",
    authorization: `Bearer ${accessKey}`,
  };
}

/** Sends one request on a connection of its own, follows nothing, decodes nothing; never rejects. */
export function sendRaw(
  url: string,
  { method = "GET", headers = {}, body }: RawRequest,
): Promise<RawResponse> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const nothing: RawResponse = { status: null, headers: {}, body: Buffer.alloc(0), isComplete: false };
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: false }, (response) => {
      const finish = () =>
        resolve({
          status: response.statusCode ?? null,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
          ),
          body: Buffer.concat(chunks),
          isComplete: response.complete,
        });
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", finish);
      response.on("close", finish);
    });
    sent.on("error", () => resolve(nothing));
    sent.end(body);
  });
}
