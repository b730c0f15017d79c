import { type Session, session } from "electron";
import { type LockRefusal, lockSession } from "./locks";
import { servePages } from "./page-scheme";

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
