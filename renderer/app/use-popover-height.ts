import { type RefObject, useEffect } from "react";
import { useStore } from "zustand";
import type { WindowStore } from "../store/window-store";

/** Reports the height of the page's content, as long as the window is a popover, which is as high as that. */
export function usePopoverHeight(store: WindowStore, content: RefObject<HTMLElement | null>): void {
  const isPopover = useStore(store, ({ app }) => app?.windowMode === "popover");
  useEffect(() => {
    const element = content.current;
    if (!isPopover || element === null) return;
    const observer = new ResizeObserver(() => {
      const heightPx = Math.ceil(element.getBoundingClientRect().height);
      void store.read((to) => to.fitWindowHeight({ heightPx }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [store, content, isPopover]);
}
