import type { Page } from "@playwright/test";

/**
 * Which words of the page go on in another line without a hyphen. What has figures or signs in it, as an address, a
 * number or a code, may be broken anywhere.
 */
export function findTornWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest("style, script, textarea, .visually-hidden") !== null) continue;
      const words = (node.textContent ?? "").matchAll(/(?<![\p{L}\p{N}_./:@])\p{L}+(?![\p{L}\p{N}_/@])/gu);
      for (const { index, 0: word } of words) {
        const range = document.createRange();
        // After a soft hyphen a word may go on in another line; the box of the hyphen counts to the letter behind it.
        const isRest = node.textContent?.[index - 1] === "\u00ad";
        range.setStart(node, isRest ? index + 1 : index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) found.add(`torn: ${word}`);
      }
    }
    return [...found];
  });
}
