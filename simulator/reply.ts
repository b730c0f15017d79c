/**
 * How an answer leaves: `whole`; `late`: after a delay; `never`; `trickle`: one byte after each pause; `cut`: half of
 * the body, then the connection is closed; `reset`: the connection is reset before any byte.
 */
export type Delivery =
  | { way: "whole" | "never" | "cut" | "reset" }
  | { way: "late"; delayMs: number }
  | { way: "trickle"; pauseMs: number };

/** One answer before it is on the wire. Header names are lower-case. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
  readonly delivery: Delivery;
  /** The `Date` header; absent: the moment of the answer; null: none is sent. */
  readonly date?: string | null;
};

/** A JSON answer, Cyrillic unescaped as in the specification's samples. */
export function jsonReply(status: number, value: unknown, headers: Reply["headers"] = {}): Reply {
  return bytesReply(status, Buffer.from(JSON.stringify(value)), {
    "content-type": "application/json",
    ...headers,
  });
}

/** A page such as a web server or a proxy sends on its own. */
export function htmlReply(status: number, title: string, headers: Reply["headers"] = {}): Reply {
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return bytesReply(status, Buffer.from(page), { "content-type": "text/html; charset=utf-8", ...headers });
}

/** An answer with no body. */
export function emptyReply(status: number, headers: Reply["headers"] = {}): Reply {
  return bytesReply(status, Buffer.alloc(0), headers);
}

function bytesReply(status: number, body: Buffer, headers: Reply["headers"]): Reply {
  return { status, headers, body, delivery: { way: "whole" } };
}
