import { globalShortcut } from "electron";
import type { AppState } from "../../contract/state";
import type { Arguments } from "../command-line/arguments";
import type { IpcHandlers } from "../ipc/answer";
import type { SettingsStore } from "../settings/settings";
import { GlobalShortcut } from "../shortcut/shortcut";
import { loginStartHere, wasStartedAtLogin } from "../start-at-login/login-start-here";
import { createStartAtLogin } from "../start-at-login/start-at-login";
import { systemClock as clock } from "../system/clock";

/** The settings in which the system has a say: start at login and the shortcut. */
export type SystemSettings = {
  state: () => Pick<AppState, "isStartAtLoginUnknown" | "shortcutTrouble">;
  handlers: Pick<IpcHandlers, "setStartAtLogin" | "setGlobalShortcut" | "recordShortcut">;
  /** Reads what the system does at login, and takes the shortcut's keys. */
  start: () => void;
  /** Whether this run is to begin without its window. */
  beginsHidden: () => boolean;
  stop: () => void;
};

/**
 * @param parts.onShortcut the shortcut was pressed
 * @param parts.onChange what `state` tells, or a setting, is another
 */
export function createSystemSettings(parts: {
  given: Arguments;
  settings: SettingsStore;
  onShortcut: () => void;
  onChange: () => void;
  onFault: (error: unknown) => void;
}): SystemSettings {
  const { given, settings, onChange, onFault } = parts;
  const startAtLogin = createStartAtLogin({ system: loginStartHere(given), settings, onFault });
  const shortcut = new GlobalShortcut({
    registry: () => globalShortcut,
    settings,
    clock,
    isWayland: process.platform === "linux" && process.env["XDG_SESSION_TYPE"] === "wayland",
    onPress: parts.onShortcut,
    onChange,
  });

  return {
    state: () => ({
      isStartAtLoginUnknown: startAtLogin.isUnknown(),
      shortcutTrouble: shortcut.trouble(),
    }),
    handlers: {
      setStartAtLogin({ choice }) {
        const result = startAtLogin.set(choice);
        onChange();
        return result;
      },
      setGlobalShortcut: (request) => shortcut.set(request.shortcut),
      recordShortcut: ({ isRecording }) => shortcut.record(isRecording),
    },
    start() {
      startAtLogin.follow();
      shortcut.start();
      onChange();
    },
    beginsHidden: () =>
      given.isHidden || (settings.current().startAtLogin === "hidden" && wasStartedAtLogin()),
    stop: shortcut.stop,
  };
}
