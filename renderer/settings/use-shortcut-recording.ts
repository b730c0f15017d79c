import { type KeyboardEvent, useEffect, useState } from "react";
import type { GlobalShortcutResult } from "../../contract/ipc";
import type { ShortcutProblem } from "../../contract/settings/shortcut";
import { readKeyPress } from "../keyboard/shortcut-keys";
import { useWindow } from "../store/window-context";

export type ShortcutRefusal = ShortcutProblem | Exclude<GlobalShortcutResult["state"], "set">;

/** A recording of keys on the element that has the focus; its handler goes onto that element. */
export type ShortcutRecording = {
  isRecording: boolean;
  /** Why the last keys are not the shortcut. */
  refusal: ShortcutRefusal | null;
  begin: () => void;
  cancel: () => void;
  /** Sets these keys, or none. */
  choose: (shortcut: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Records the next keys as the global shortcut. The present one is let through to the window meanwhile. */
export function useShortcutRecording(): ShortcutRecording {
  const { store } = useWindow();
  const [isRecording, setIsRecording] = useState(false);
  const [refusal, setRefusal] = useState<ShortcutRefusal | null>(null);

  useEffect(() => {
    if (!isRecording) return;
    void store.request((to) => to.recordShortcut({ isRecording: true }));
    // Whatever ends it, the present shortcut must work again.
    return () => void store.request((to) => to.recordShortcut({ isRecording: false }));
  }, [isRecording, store]);

  async function choose(shortcut: string | null): Promise<void> {
    setIsRecording(false);
    const reply = await store.request((to) => to.setGlobalShortcut({ shortcut }));
    setRefusal(reply.ok && reply.value.state !== "set" ? reply.value.state : null);
  }

  return {
    isRecording,
    refusal,
    begin() {
      setRefusal(null);
      setIsRecording(true);
    },
    cancel: () => setIsRecording(false),
    choose: (shortcut) => void choose(shortcut),
    onKeyDown(event) {
      if (!isRecording || event.repeat) return;
      const press = readKeyPress(event);
      // Tab alone moves to the next control, and losing the focus ends the recording.
      if (press.state === "left") return;
      event.preventDefault();
      event.stopPropagation();
      if (press.state === "cancelled") setIsRecording(false);
      if (press.state === "refused") setRefusal(press.problem);
      if (press.state === "recorded") void choose(press.shortcut);
    },
  };
}
