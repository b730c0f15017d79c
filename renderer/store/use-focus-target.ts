import { type RefObject, useEffect, useRef, useState } from "react";
import { useWindow, useWindowState } from "./window-context";
import type { FocusTarget } from "./window-state";

/** A ref for the element that takes the focus whenever the store asks for one of `targets`. */
export function useFocusTarget<T extends HTMLElement>(
  targets: readonly FocusTarget[],
  onFocus?: (element: T) => void,
): RefObject<T | null> {
  const { store } = useWindow();
  const element = useRef<T>(null);
  const isAsked = useWindowState(({ focusTarget }) => focusTarget !== null && targets.includes(focusTarget));
  useEffect(() => {
    if (!isAsked || element.current === null) return;
    store.focusOn(null);
    element.current.focus({ preventScroll: true });
    onFocus?.(element.current);
  }, [isAsked]);
  return element;
}

/** The props of a place that a notification may lead to: it is brought into view and marked while it has the focus. */
export function usePlace<T extends HTMLElement>(
  ...places: readonly Exclude<FocusTarget, "title" | "search">[]
) {
  const [isChosen, setIsChosen] = useState(false);
  const ref = useFocusTarget<T>(places, (element) => {
    element.scrollIntoView({ block: "center" });
    setIsChosen(true);
  });
  return {
    ref,
    tabIndex: -1,
    "data-place": places.join(" "),
    "data-chosen": isChosen ? true : undefined,
    onBlur: () => setIsChosen(false),
  };
}
