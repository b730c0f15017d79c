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
