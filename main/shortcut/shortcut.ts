import type { GlobalShortcutResult } from "../../contract/ipc";
import { readShortcut, type ShortcutTrouble } from "../../contract/settings/shortcut";
import type { SettingsStore } from "../settings/settings";
import type { Clock } from "../system/clock";

/** What registers keys for us, for any program in front: Electron's `globalShortcut`. */
export type ShortcutRegistry = {
  /** Whether the keys are ours now. Throws when the system knows no such keys. */
  register: (shortcut: string, onPress: () => void) => boolean;
  unregister: (shortcut: string) => void;
};

/** After this long, in milliseconds, an unfinished recording ends. */
const maxRecordingMs = 60_000;

/** The global shortcut of the settings. */
export class GlobalShortcut {
  /** The keys that are ours now. */
  private registered: string | null = null;
  private refusal: ShortcutTrouble | null = null;
  private cancelRecording = (): void => {};

  /**
   * @param deps.isWayland whether the session keeps keys from programs, so that a refusal says nothing of others
   * @param deps.onPress the keys were pressed
   * @param deps.onChange the trouble may be another
   */
  constructor(
    private readonly deps: {
      registry: () => ShortcutRegistry;
      settings: SettingsStore;
      clock: Clock;
      isWayland: boolean;
      onPress: () => void;
      onChange: () => void;
    },
  ) {}

  /** Why the shortcut does not work, or may not; null: nothing is known against it. */
  trouble(): ShortcutTrouble | null {
    return this.refusal ?? (this.deps.isWayland ? "wayland" : null);
  }

  /** Registers the keys of the settings, unless they are. */
  start(): void {
    const chosen = this.deps.settings.current().globalShortcut;
    if (chosen === null || chosen === this.registered) return;
    this.refusal = this.register(chosen);
    this.deps.onChange();
  }

  /** Changes to other keys, or to none; the former ones stay unless that worked. */
  set(shortcut: string | null): GlobalShortcutResult {
    this.cancelRecording();
    const former = this.registered;
    if (shortcut !== null && shortcut !== former) {
      const problem = this.register(shortcut);
      if (problem !== null) {
        this.start();
        return { state: problem };
      }
    }
    if (former !== null && former !== shortcut) this.deps.registry().unregister(former);
    this.registered = shortcut;
    this.refusal = null;
    const isSaved = this.deps.settings.change({ globalShortcut: shortcut });
    this.deps.onChange();
    return { state: isSaved ? "set" : "not-saved" };
  }

  /** While keys are recorded, or until that was forgotten, the shortcut lets them through to the window. */
  record(isRecording: boolean): void {
    this.cancelRecording();
    if (!isRecording) return this.start();
    this.unregister();
    this.cancelRecording = this.deps.clock.after(maxRecordingMs, () => this.start());
  }

  stop(): void {
    this.cancelRecording();
    this.unregister();
  }

  /** Returns why it failed; null: the keys are ours, beside those that were. */
  private register(shortcut: string): Exclude<ShortcutTrouble, "wayland"> | null {
    if (readShortcut(shortcut) === null) return "not-valid";
    try {
      if (!this.deps.registry().register(shortcut, this.deps.onPress)) {
        return this.deps.isWayland ? "unsupported" : "taken";
      }
    } catch {
      return "not-valid";
    }
    this.registered = shortcut;
    return null;
  }

  private unregister(): void {
    if (this.registered !== null) this.deps.registry().unregister(this.registered);
    this.registered = null;
  }
}
