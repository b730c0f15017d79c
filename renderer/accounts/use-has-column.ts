import { useMediaQuery } from "@mantine/hooks";
import { useApp } from "../store/window-context";

/** Whether the list of accounts stands beside the shown one: the window is wide, and there is more than one. */
export function useHasColumn(): boolean {
  const isOnlyAccount = useApp(({ accounts }) => accounts.length < 2);
  const isWide = useMediaQuery("(min-width: 720px)", false, { getInitialValueInEffect: false });
  return isWide && !isOnlyAccount;
}
