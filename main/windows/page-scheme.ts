import { readFile } from "node:fs/promises";
import { protocol, type Session, session } from "electron";
import { type LockRefusal, lockSession } from "./locks";
import { contentPolicy, contentTypeOf, withNonce } from "./page-policy";
import { filePathOf, pageScheme } from "./scheme-path";

/** Declares our scheme. Must run before `ready`. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Returns a function that gives the pages' own session, in memory and restricted; it is created for the first page.
 *
 * @param root the folder of the built pages, absolute
 */
export function createPageSession(root: string, onRefusal: (what: LockRefusal) => void): () => Session {
  let pageSession: Session | null = null;
  return () => {
    if (pageSession !== null) return pageSession;
    lockSession(session.defaultSession, onRefusal);
    pageSession = session.fromPartition("window", { cache: false });
    lockSession(pageSession, onRefusal);
    servePages(pageSession, root);
    return pageSession;
  };
}

/** Serves our pages from `root` to one session. Only after `ready`. */
function servePages(pages: Session, root: string): void {
  pages.protocol.handle(pageScheme, async (request) => {
    const path = filePathOf(request.url, root);
    const contentType = path === null ? null : contentTypeOf(path);
    if (path === null || contentType === null) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(path);
      // Not from node:crypto, which would be loaded with this file, before the icon is there.
      const nonce = crypto.getRandomValues(Buffer.alloc(16)).toString("base64");
      const body = contentType.startsWith("text/html") ? withNonce(bytes.toString("utf8"), nonce) : bytes;
      const headers = {
        "content-type": contentType,
        "content-security-policy": contentPolicy(nonce),
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      };
      return new Response(body, { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
