import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { listenOnLoopback } from "../loopback";

/** A version on the update server. */
export type OfferedVersion = {
  version: string;
  file: string;
  /** What is sent in place of `file`, though the description names that one; unless given, nothing. */
  sent?: string;
  /** Where the file is, as the description says it. */
  fileUrl?: string;
};

/** An update server on loopback, with one version for Linux. */
export type UpdateFeed = {
  url: string;
  offer: (offered: OfferedVersion) => void;
  /** Answers everything with a redirect to this address; null: no longer. */
  redirectTo: (address: string | null) => void;
  requests: IncomingMessage[];
  /** The paths that were asked for, without their queries. */
  paths: () => string[];
  close: () => Promise<void>;
};

/** Starts an update server. */
export async function startUpdateFeed(): Promise<UpdateFeed> {
  const { feedDescription } = await import("../../build/release/feed-files.mjs");
  const requests: IncomingMessage[] = [];
  let offered: OfferedVersion = { version: "0.0.1", file: "" };
  let redirect: string | null = null;
  function description(): string {
    const sha512 = createHash("sha512").update(offered.file).digest("base64");
    const name = offered.fileUrl ?? fileName(offered);
    return feedDescription(offered.version, [{ name, sha512, size: Buffer.byteLength(offered.file) }]);
  }

  const server = createServer((request, response) => {
    requests.push(request);
    const path = pathOf(request);
    if (redirect !== null) response.writeHead(302, { Location: redirect }).end();
    else if (path === "/latest-linux.yml") response.end(description());
    else if (path === `/${fileName(offered)}`) response.end(offered.sent ?? offered.file);
    else response.writeHead(404).end();
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  return {
    url,
    requests,
    offer(next) {
      offered = next;
    },
    redirectTo(address) {
      redirect = address;
    },
    paths: () => requests.map(pathOf),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? "", "http://feed").pathname;
}

function fileName({ version }: OfferedVersion): string {
  return `plusofon-tray-${version}.AppImage`;
}
