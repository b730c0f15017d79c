import { useEffect } from "react";
import type { AccountId, Choice } from "../../contract/state";

/** The choice that was followed last: coming back to the screen does not follow it again. */
let followedNumber: number | null = null;

/** Brings the place that a notice was about into view and puts the focus on it, once for each choice. */
export function usePlace(choice: Choice | null, accountId: AccountId): void {
  const isHere = choice !== null && (choice.accountId === null || choice.accountId === accountId);
  const number = isHere ? choice.number : null;
  const place = isHere ? choice.place : null;
  useEffect(() => {
    if (number === null || place === null || number === followedNumber) return;
    const target = document.querySelector<HTMLElement>(`[data-place~="${place}"]`);
    if (target === null) return;
    followedNumber = number;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
    target.classList.add("is-chosen");
    const forget = (): void => target.classList.remove("is-chosen");
    target.addEventListener("blur", forget, { once: true });
    return forget;
  }, [number, place]);
}
