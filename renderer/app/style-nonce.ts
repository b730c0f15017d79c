/** The nonce that the main process put into the page as it served it; empty in a page without the place for it. */
export function readStyleNonce(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
}
