import { globalShortcut } from "electron";
import type { AppState } from "../../contract/state";
import type { Arguments } from "../command-line/arguments";
import type { IpcHandlers } from "../ipc/answer";
import type { SettingsStore } from "../settings/settings";
import { GlobalShortcut } from "../shortcut/shortcut";
import { loginStartHere, wasStartedAtLogin } from "../start-at-login/login-start-here";
import { createStartAtLogin } from "../start-at-login/start-at-login";

/**
 * The settings in which the system has a say: start at login and the shortcut.
 *
 * @param deps.onShortcut the shortcut was pressed
 * @param deps.onChange what `state` returns, or a setting, has changed
 */
export function createSystemSettings(deps: {
  args: Arguments;
  settings: SettingsStore;
  onShortcut: () => void;
  onChange: () => void;
  onFault: (error: unknown) => void;
}) {
  const { args, settings, onChange, onFault } = deps;
  const startAtLogin = createStartAtLogin({ system: loginStartHere(args), onFault });
  const shortcut = new GlobalShortcut({
    registry: () => globalShortcut,
    settings,
    isWayland: process.platform === "linux" && process.env["XDG_SESSION_TYPE"] === "wayland",
    onPress: deps.onShortcut,
    onChange,
  });

  const handlers: Pick<IpcHandlers, "setStartAtLogin" | "setGlobalShortcut"> = {
    setStartAtLogin({ isOn }) {
      const result = startAtLogin.set(isOn);
      onChange();
      return result;
    },
    setGlobalShortcut: (request) => shortcut.set(request.shortcut),
  };

  return {
    state: (): Pick<AppState, "startsAtLogin" | "shortcutTrouble"> => ({
      startsAtLogin: startAtLogin.isOn(),
      shortcutTrouble: shortcut.trouble(),
    }),
    handlers,
    /** Reads what the system does at login, and takes the shortcut's keys. */
    start(): void {
      startAtLogin.follow();
      shortcut.start();
      onChange();
    },
    /** Whether this run starts without its window. */
    startsHidden: (): boolean => args.isHidden || wasStartedAtLogin(),
    stop: (): void => shortcut.stop(),
  };
}

export type SystemSettings = ReturnType<typeof createSystemSettings>;
