import { useMediaQuery } from "@mantine/hooks";

/** Whether the window has room for the chart and the newest events. */
export function useIsWide(): boolean {
  return useMediaQuery("(min-width: 720px)", false, { getInitialValueInEffect: false });
}
