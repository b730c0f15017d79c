import type { Page } from "@playwright/test";

/**
 * Which texts of the page can't be read whole: cut by their box, outside their card or the window, or under something
 * else; and which fields and buttons are partly outside the window. Texts that are shortened on purpose have the whole in a `title`; what a dialog or menu covers is not counted, nor
 * the label of a button that shows a spinner in its place.
 */
export function findCutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slackPx = 1.5;
    const found = new Set<string>();
    const report = (what: string, element: Element): void => {
      found.add(`${what}: ${(element.textContent ?? "").trim().slice(0, 60)} <${element.className}>`);
    };
    const isShortenedOnPurpose = (element: Element): boolean => element.closest("[title]") !== null;
    const isForReadersOnly = (element: Element): boolean =>
      element.closest(".visually-hidden, [hidden], [data-loading]") !== null;
    const coversOnPurpose = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (["fixed", "sticky"].includes(getComputedStyle(at).position)) return true;
        if (at.matches("[role=dialog], [role=menu], [role=listbox], [role=tooltip]")) return true;
      }
      return false;
    };

    for (const element of document.body.querySelectorAll("*")) {
      if (isForReadersOnly(element) || !(element instanceof HTMLElement)) continue;
      const style = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + slackPx && element.clientWidth > 0;
      const isHigher = element.scrollHeight > element.clientHeight + slackPx && element.clientHeight > 0;
      const hasText = (element.textContent ?? "").trim() !== "" && element.tagName !== "STYLE";
      if (!hasText || isShortenedOnPurpose(element)) continue;
      if (isWider && ["hidden", "clip"].includes(style.overflowX)) report("cut at the side", element);
      if (isWider && ["auto", "scroll"].includes(style.overflowX)) report("scrolls sideways", element);
      if (isHigher && ["hidden", "clip"].includes(style.overflowY) && element !== document.body) {
        report("cut below", element);
      }
    }

    for (const field of document.body.querySelectorAll("button, input, select, textarea")) {
      const { left, right, width } = field.getBoundingClientRect();
      const isOutside = left < -slackPx || right > innerWidth + slackPx;
      if (isOutside && width > slackPx && !isForReadersOnly(field)) report("outside the window", field);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? "").trim() === "" || isForReadersOnly(parent)) continue;
      if (parent.closest("style, script") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0 || box.height === 0) continue;
        if (box.left < -slackPx || box.right > innerWidth + slackPx) report("outside the window", parent);
        const frame = parent.closest(".card, .banner, button, [role=dialog], [role=menu]");
        const outer = frame?.getBoundingClientRect();
        const isOutside =
          outer !== undefined && (box.right > outer.right + slackPx || box.left < outer.left - slackPx);
        if (isOutside && !isShortenedOnPurpose(parent)) report("outside its frame", parent);
        if (isShortenedOnPurpose(parent)) continue;
        for (const share of [0.1, 0.5, 0.9]) {
          const over = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
          if (over === null || over.contains(parent) || parent.contains(over)) continue;
          if (over.closest("label") !== null && over.closest("label") === parent.closest("label")) continue;
          if (over.parentElement?.contains(parent) && over.matches("input, [aria-hidden]")) continue;
          if (!coversOnPurpose(over)) report(`under <${over.className || over.tagName}>`, parent);
        }
      }
    }
    return [...found];
  });
}
