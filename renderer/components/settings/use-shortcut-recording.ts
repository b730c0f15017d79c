import { type KeyboardEvent, useEffect, useState } from "react";
import type { GlobalShortcutResult } from "../../../contract/ipc";
import type { ModifierKey, ShortcutProblem } from "../../../contract/shortcut";
import { heldModifiers, readKeyPress } from "../../model/shortcut-keys";
import { useWindow } from "../window-context";

export type ShortcutRefusal = ShortcutProblem | Exclude<GlobalShortcutResult["state"], "set">;

/** A recording of keys on the element that has the focus; its handlers go onto that element. */
export type ShortcutRecording = {
  /** The modifier keys that are down; null: nothing is recorded now. */
  held: ModifierKey[] | null;
  /** Why the last keys are not the shortcut. */
  refusal: ShortcutRefusal | null;
  begin: () => void;
  cancel: () => void;
  /** Takes these keys, or none. */
  choose: (shortcut: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onKeyUp: (event: KeyboardEvent) => void;
};

/** Records the next keys as the global shortcut. The present one is let through to the window meanwhile. */
export function useShortcutRecording(): ShortcutRecording {
  const { store } = useWindow();
  const [held, setHeld] = useState<ModifierKey[] | null>(null);
  const [refusal, setRefusal] = useState<ShortcutRefusal | null>(null);
  const isRecording = held !== null;

  useEffect(() => {
    if (!isRecording) return;
    void store.request((to) => to.recordShortcut({ isRecording: true }));
    // Whatever ends it, the present shortcut must work again.
    return () => void store.request((to) => to.recordShortcut({ isRecording: false }));
  }, [isRecording, store]);

  async function choose(shortcut: string | null): Promise<void> {
    setHeld(null);
    const reply = await store.request((to) => to.setGlobalShortcut({ shortcut }));
    setRefusal(reply.ok && reply.value.state !== "set" ? reply.value.state : null);
  }

  return {
    held,
    refusal,
    begin() {
      setRefusal(null);
      setHeld([]);
    },
    cancel: () => setHeld(null),
    choose: (shortcut) => void choose(shortcut),
    onKeyDown(event) {
      if (!isRecording || event.repeat) return;
      const press = readKeyPress(event);
      // Tab alone goes on to the next control, and losing the focus ends the recording.
      if (press.state === "left") return;
      event.preventDefault();
      event.stopPropagation();
      switch (press.state) {
        case "held":
          return setHeld(press.modifiers);
        case "cancelled":
          return setHeld(null);
        case "refused":
          return setRefusal(press.problem);
        case "recorded":
          return void choose(press.shortcut);
      }
    },
    onKeyUp(event) {
      if (!isRecording) return;
      event.preventDefault();
      setHeld(heldModifiers(event));
    },
  };
}
