import type { GlobalShortcutResult } from "../../contract/ipc";
import { readShortcut, type ShortcutTrouble } from "../../contract/shortcut";
import { minuteMs } from "../../contract/time";
import type { SettingsStore } from "../settings/settings";
import type { Clock } from "../system/clock";

/** What takes keys for us, whatever program is in front: Electron's `globalShortcut`. */
export type ShortcutRegistry = {
  /** Whether the keys are ours now. Throws when they are none. */
  register: (shortcut: string, onPress: () => void) => boolean;
  unregister: (shortcut: string) => void;
};

/** The global shortcut of the settings. */
export type GlobalShortcut = {
  /** Why it does not work, or may not; null: nothing is known against it. */
  trouble: () => ShortcutTrouble | null;
  /** Takes the keys of the settings, at the start. */
  start: () => void;
  /** Takes other keys, or none; the former ones stay unless that worked. */
  set: (shortcut: string | null) => GlobalShortcutResult;
  /** While keys are recorded, or until that was forgotten, the shortcut lets them through to the window. */
  record: (isRecording: boolean) => void;
  stop: () => void;
};

/** After this long, in milliseconds, a recording that nobody ended is over. */
const longestRecordingMs = minuteMs;

/**
 * @param parts.isWayland whether the session keeps keys from programs, so that a refusal says nothing of others
 * @param parts.onPress the keys were pressed
 * @param parts.onChange the trouble may be another
 */
export function createGlobalShortcut(parts: {
  registry: () => ShortcutRegistry;
  settings: SettingsStore;
  clock: Clock;
  isWayland: boolean;
  onPress: () => void;
  onChange: () => void;
}): GlobalShortcut {
  const { settings, isWayland } = parts;
  /** The keys that are ours now. */
  let held: string | null = null;
  let refusal: ShortcutTrouble | null = null;
  let cancelRecording: (() => void) | null = null;

  /** Takes keys beside those that are held; null: they are ours. */
  function take(shortcut: string): Exclude<ShortcutTrouble, "wayland"> | null {
    if (readShortcut(shortcut) === null) return "not-valid";
    try {
      if (parts.registry().register(shortcut, parts.onPress)) return null;
      return isWayland ? "unsupported" : "taken";
    } catch {
      return "not-valid";
    }
  }

  function release(): void {
    if (held !== null) parts.registry().unregister(held);
    held = null;
  }

  /** Takes the keys of the settings unless they are held. */
  function takeChosen(): void {
    const chosen = settings.current().globalShortcut;
    if (chosen === null || chosen === held) return;
    refusal = take(chosen);
    if (refusal === null) held = chosen;
    parts.onChange();
  }

  function endRecording(): void {
    cancelRecording?.();
    cancelRecording = null;
  }

  return {
    trouble: () => refusal ?? (isWayland ? "wayland" : null),
    start: takeChosen,
    set(shortcut) {
      endRecording();
      if (shortcut === held && shortcut !== null) return { state: "set" };
      const problem = shortcut === null ? null : take(shortcut);
      if (problem !== null) {
        takeChosen();
        return { state: problem };
      }
      release();
      held = shortcut;
      refusal = null;
      settings.change({ globalShortcut: shortcut });
      parts.onChange();
      return { state: "set" };
    },
    record(isRecording) {
      endRecording();
      if (!isRecording) return takeChosen();
      release();
      cancelRecording = parts.clock.after(longestRecordingMs, () => {
        cancelRecording = null;
        takeChosen();
      });
    },
    stop() {
      endRecording();
      release();
    },
  };
}
