import { app, globalShortcut } from "electron";
import type { AppState } from "../../contract/state";
import type { Arguments } from "../arguments";
import type { IpcHandlers } from "../ipc/answer";
import type { Fetch } from "../plusofon/axios-adapter";
import type { SettingsStore } from "../settings/settings";
import { GlobalShortcut } from "../shortcut/shortcut";
import { loginStartHere, wasStartedAtLogin } from "../start-at-login/login-start-here";
import { createStartAtLogin } from "../start-at-login/start-at-login";
import type { DataFile } from "../storage/data-file";
import { checkBuiltFeed } from "../updates/feed-address";
import type { FeedAnswer } from "../updates/read-feed";
import { createUpdates } from "../updates/updates";
import type { UpdateMemory } from "../updates/updates-file";
import { systemClock as clock } from "./clock";

/** The settings of which the system, or somebody outside, has a say: start at login, the shortcut, updates. */
export type SystemSettings = {
  state: () => Pick<AppState, "isStartAtLoginUnknown" | "shortcutTrouble" | "update">;
  handlers: Pick<IpcHandlers, "setStartAtLogin" | "setGlobalShortcut" | "recordShortcut" | "checkForUpdates">;
  /** Reads what the system does at login, takes the shortcut's keys, plans the checks for updates. */
  start: () => void;
  /** A setting was changed, or the computer woke up: what was planned may be due. */
  planAnew: () => void;
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
  updatesFile: DataFile<UpdateMemory>;
  fetchFeed: Fetch;
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
  const feed = __UPDATE_FEED__ === null ? null : checkBuiltFeed(__UPDATE_FEED__);
  const updates = createUpdates({
    ask: feed === null ? null : () => askFeed(parts.fetchFeed, feed),
    file: parts.updatesFile,
    currentVersion: app.getVersion(),
    isWanted: () => settings.current().checksForUpdates,
    clock,
    random: Math.random,
    onChange,
  });

  return {
    state: () => ({
      isStartAtLoginUnknown: startAtLogin.isUnknown(),
      shortcutTrouble: shortcut.trouble(),
      update: updates.state(),
    }),
    handlers: {
      setStartAtLogin({ choice }) {
        const result = startAtLogin.set(choice);
        onChange();
        return result;
      },
      setGlobalShortcut: (request) => shortcut.set(request.shortcut),
      recordShortcut: ({ isRecording }) => shortcut.record(isRecording),
      checkForUpdates: updates.checkNow,
    },
    start() {
      startAtLogin.follow();
      shortcut.start();
      updates.plan();
      onChange();
    },
    planAnew: updates.plan,
    beginsHidden: () =>
      given.isHidden || (settings.current().startAtLogin === "hidden" && wasStartedAtLogin()),
    stop() {
      shortcut.stop();
      updates.stop();
    },
  };
}

/** The code that asks is loaded when the first check is due. */
async function askFeed(fetch: Fetch, address: string): Promise<FeedAnswer | null> {
  const { readFeed } = await import("../updates/read-feed");
  return readFeed(fetch, address);
}
