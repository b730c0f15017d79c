import type { WindowStore } from "../store/window-store";
import { typedField } from "./typed-field";

/**
 * Turns the popover at the tray into a window that stays, or back. It gets another page then: text that was not sent, a
 * key perhaps, would be lost, and is to be sent or cleared first.
 */
export function pinWindow(store: WindowStore, isPinned: boolean): void {
  const typed = typedField(document);
  if (typed === null) return void store.request((to) => to.setWindowPinned({ isPinned }));
  store.keepUnsentText();
  typed.focus();
}
