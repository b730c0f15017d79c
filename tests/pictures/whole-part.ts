/** What of the page has to be in a picture, so that it shows its state whole. All of these run in the page. */

/** The height in CSS pixels that the content of the window takes up, also of a dialog over it, however high the window is. */
export function contentHeight(): number {
  const scrolling = [...document.querySelectorAll<HTMLElement>(".window, .account-column")].filter(
    (element) =>
      element.getClientRects().length > 0 &&
      getComputedStyle(element).overflowY.match(/auto|scroll/) !== null,
  );
  const heights = scrolling.map((element) => {
    const { height, alignSelf } = element.style;
    // What scrolls is never lower than the window: only without its height it tells of its content alone.
    Object.assign(element.style, { height: "auto", alignSelf: "start" });
    // Its own height has the fraction of a pixel that `scrollHeight` rounds away, and for which it would scroll.
    const whole = Math.max(element.scrollHeight, element.getBoundingClientRect().height);
    Object.assign(element.style, { height, alignSelf });
    return element.getBoundingClientRect().top + whole;
  });
  const dialogs = [...document.querySelectorAll("[role=dialog]")].map((dialog) => dialog.scrollHeight + 48);
  return Math.max(0, ...heights, ...dialogs);
}

/** Whether Chromium has laid out all that is in sight: rows of `content-visibility: auto` have a remembered height before. */
export function isAllInSightLaidOut(): boolean {
  return [...document.querySelectorAll("body *")].every((element) => {
    if (!element.checkVisibility() || element.checkVisibility({ contentVisibilityAuto: true })) return true;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
  });
}

/** The height in CSS pixels of a window that shows the part whole below its header. */
export function heightAround(part: string): number {
  const header = document.querySelector(".header")?.getBoundingClientRect().height ?? 0;
  const height = document.querySelector(part)?.getBoundingClientRect().height ?? 0;
  return height + 2 * header + 16;
}

/** Where the part is in CSS pixels, in the middle of the window; null: there is none. */
export function placeOfPart(part: string): { x: number; y: number; width: number; height: number } | null {
  const element = document.querySelector(part);
  if (element === null) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** What reaches out of a picture of the whole window, or of the part alone; a field of many lines may scroll. */
export function findOutside(part: string | null): string[] {
  const isInWindow = ({ top, bottom, left, right }: DOMRect): boolean =>
    top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
  const named = (element: Element): string => `<${element.className || element.id || element.tagName}>`;
  if (part !== null) {
    const element = document.querySelector(part);
    const box = element?.getBoundingClientRect();
    if (!element || box === undefined || box.width * box.height === 0) return [`${part} is not there`];
    if (!isInWindow(box)) return [`${part} reaches out of the window`];
    return [box.top + 3, box.top + box.height / 2, box.bottom - 3].flatMap((y) => {
      const over = document.elementFromPoint(box.left + box.width / 2, y);
      return over !== null && element.contains(over) ? [] : [`${part} is covered by ${over && named(over)}`];
    });
  }
  const scrolling = [...document.querySelectorAll("body *")].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      element.clientHeight > 0 &&
      element.tagName !== "TEXTAREA" &&
      ["auto", "scroll"].includes(getComputedStyle(element).overflowY),
  );
  const over = [...document.querySelectorAll("[role=dialog], [role=menu], [role=listbox], .bar")].filter(
    (element) => element.getClientRects().length > 0 && !isInWindow(element.getBoundingClientRect()),
  );
  return [
    ...scrolling.map((element) => `${named(element)} has more below`),
    ...over.map((element) => `${named(element)} reaches out of the window`),
  ];
}
