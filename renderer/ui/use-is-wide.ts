import { useMediaQuery } from "@mantine/hooks";

/** Whether the window is wide enough to show more than a popover does. */
export function useIsWide(): boolean {
  return useMediaQuery("(min-width: 720px)", false, { getInitialValueInEffect: false });
}
