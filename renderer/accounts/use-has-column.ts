import { useApp } from "../store/window-context";
import { useIsWide } from "../ui/use-is-wide";

/** Whether the list of accounts stands beside the shown one: the window is wide, and there is more than one. */
export function useHasColumn(): boolean {
  const isOnlyAccount = useApp(({ accounts }) => accounts.length < 2);
  const isWide = useIsWide();
  return isWide && !isOnlyAccount;
}
