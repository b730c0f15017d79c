import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { listenOnLoopback } from "../loopback";

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A page that is served on loopback; `close` ends that. */
export type ServedPage = { url: string; close: () => Promise<void> };

/** Serves the built page of `folder` on loopback. */
export async function serveDevPage(folder: string): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://loopback").pathname);
    const type = contentTypes[extname(path)];
    if (type === undefined) return void response.writeHead(404).end();
    readFile(join(folder, path)).then(
      (bytes) =>
        response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}/dev.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
