import type { RequestInput } from "../../contract/ipc";
import { useWindow } from "../store/window-context";

/** Changes the settings that are given and keeps the rest; they take effect with the next state. */
export function useChangeSettings(): (patch: RequestInput<"changeSettings">) => void {
  const { store } = useWindow();
  return (patch) => void store.request((to) => to.changeSettings(patch));
}
