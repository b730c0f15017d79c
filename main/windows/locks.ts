import { app, type Session, type WebContents } from "electron";
import { deadProxy } from "../network/dead-proxy";
import { isOwnPage } from "./scheme-path";

/** What was refused, for the log: never an address, which may hold anything. */
export type LockRefusal = "navigation" | "new-window" | "webview" | "request";

/** Restricts every page of the application: no foreign address, no new window, no webview. Runs before any page exists. */
export function lockPages(onRefusal: (what: LockRefusal) => void): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents, onRefusal));
}

function lockContents(contents: WebContents, onRefusal: (what: LockRefusal) => void): void {
  const guard = (event: { preventDefault: () => void }, address: string): void => {
    if (isOwnPage(address)) return;
    event.preventDefault();
    onRefusal("navigation");
  };
  contents.on("will-navigate", (event) => guard(event, event.url));
  contents.on("will-redirect", (event) => guard(event, event.url));
  contents.on("will-frame-navigate", (event) => guard(event, event.url));
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    onRefusal("webview");
  });
  // A page's calls (WebRTC) pass by the content policy and the request filter: they may only take the session's proxy.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(() => {
    onRefusal("new-window");
    return { action: "deny" };
  });
}

/**
 * Restricts the pages' session: every permission is refused, nothing but our own packed files is ever loaded, and what
 * no filter sees gets no further than a proxy that is not there.
 */
export function lockSession(session: Session, onRefusal: (what: LockRefusal) => void): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  void session.setProxy(deadProxy);
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed =
      isOwnPage(details.url) || details.url.startsWith("data:image/") || isDevTools(details.url);
    if (!isAllowed) onRefusal("request");
    decide({ cancel: !isAllowed });
  });
}

/** The inspector's own pages; the packed application has no way to open it. */
function isDevTools(address: string): boolean {
  return !app.isPackaged && address.startsWith("devtools:");
}
