import { fieldOf } from "./use-shortcuts";

/** Calls `onHidden` whenever the page is hidden while something is typed in a field that was not sent. */
export function followTypedText(page: Document, onHidden: () => void): void {
  page.addEventListener("visibilitychange", () => {
    const fields = [...page.querySelectorAll("input:not([type=search]), textarea")];
    if (page.visibilityState === "hidden" && fields.some((field) => fieldOf(field) === "changed")) onHidden();
  });
}
