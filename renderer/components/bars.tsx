import { type ReactNode, useLayoutEffect, useRef } from "react";

/** The messages above everything. The page is told how high they are, so that its end can be scrolled out from under them. */
export function Bars({ children }: { children: ReactNode }) {
  const bars = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bars.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { height } = element.getBoundingClientRect();
      style.setProperty("--bars-height", `${Math.ceil(height)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--bars-height");
    };
  }, []);
  return (
    <div className="bars" ref={bars}>
      {children}
    </div>
  );
}
