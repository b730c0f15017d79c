import { typedField } from "../ui/typed-field";

/** Calls `onHidden` whenever the page is hidden while something is typed in a field that was not sent. */
export function followTypedText(page: Document, onHidden: () => void): void {
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden" && typedField(page) !== null) onHidden();
  });
}
