import type { GlobalShortcutResult } from "../../contract/ipc";
import type { ShortcutTrouble } from "../../contract/settings/shortcut";
import type { SettingsStore } from "../settings/settings";

/** What registers keys for us, for any program in front: Electron's `globalShortcut`. */
type ShortcutRegistry = {
  /** Whether the keys are registered for us now. Throws when the system does not know such keys. */
  register: (shortcut: string, onPress: () => void) => boolean;
  unregister: (shortcut: string) => void;
};

/** The global shortcut of the settings. */
export class GlobalShortcut {
  /** The keys that are registered for us now. */
  private registered: string | null = null;
  private isRefused = false;

  /**
   * @param deps.isWayland whether the session may give programs no keys
   * @param deps.onPress the keys were pressed
   * @param deps.onChange the trouble may be another
   */
  constructor(
    private readonly deps: {
      registry: () => ShortcutRegistry;
      settings: SettingsStore;
      isWayland: boolean;
      onPress: () => void;
      onChange: () => void;
    },
  ) {}

  /** Why the shortcut does not work, or may not; null: nothing is known against it. */
  trouble(): ShortcutTrouble | null {
    if (this.isRefused) return "refused";
    return this.deps.isWayland ? "wayland" : null;
  }

  /** Registers the keys of the settings. */
  start(): void {
    const chosen = this.deps.settings.current().globalShortcut;
    if (chosen === null) return;
    this.isRefused = !this.register(chosen);
    this.deps.onChange();
  }

  /** Changes to other keys, or to none; the former ones stay unless that worked. */
  set(shortcut: string | null): GlobalShortcutResult {
    const former = this.registered;
    if (shortcut !== null && shortcut !== former && !this.register(shortcut)) return { state: "refused" };
    if (former !== null && former !== shortcut) this.deps.registry().unregister(former);
    this.registered = shortcut;
    this.isRefused = false;
    const isSaved = this.deps.settings.change({ globalShortcut: shortcut });
    this.deps.onChange();
    return { state: isSaved ? "set" : "not-saved" };
  }

  stop(): void {
    if (this.registered !== null) this.deps.registry().unregister(this.registered);
    this.registered = null;
  }

  /** Whether the keys are registered now, beside the former ones. */
  private register(shortcut: string): boolean {
    try {
      if (!this.deps.registry().register(shortcut, this.deps.onPress)) return false;
    } catch {
      return false;
    }
    this.registered = shortcut;
    return true;
  }
}
