/**
 * The content policy of our page: nothing but its own packed files, and no network at all. `nonce` lets the component
 * library's one style element in; scripts get no such exception. Source: docs/security.md, 7 and 25.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The page with the nonce of this load. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll("__STYLE_NONCE__", nonce);
}

const contentTypes: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** The content type of a packed file by its ending; null: we serve no such file. */
export function contentTypeOf(path: string): string | null {
  return contentTypes[path.slice(path.lastIndexOf(".") + 1)] ?? null;
}
