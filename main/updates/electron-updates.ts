import { join } from "node:path";
import { app } from "electron";
import { type AppAdapter, getAppCacheDir } from "electron-updater/out/AppAdapter";
import type { AppUpdater } from "electron-updater/out/AppUpdater";
import type { UpdateDelivery } from "../../contract/updates/updates";
import type { ProxiedSession } from "../network/proxied-session";
import type { Clock } from "../system/clock";
import { SafeAppImageUpdater } from "./app-image-updater";
import { FeedExecutor } from "./feed-executor";
import { AnnouncingUpdater, SignedMacUpdater, SignedNsisUpdater } from "./native-updaters";
import type { Updater } from "./updates";
import { windowsSignature } from "./windows-signature";

type Options = {
  delivery: UpdateDelivery;
  /** The update server's folder. */
  feed: string;
  target: ProxiedSession;
  clock: Pick<Clock, "after">;
  /** The user data folder of the command line, which then holds the downloads too; null: the usual folders. */
  userDataDir: string | null;
  appImagePath: string | null;
  publisher: string | null;
  /** The arguments of the restarted program. */
  restartArgs: readonly string[];
  /** macOS closes windows before it quits, and ours would only hide. */
  destroyWindow: () => void;
};

/** The updater of this installation. Loaded only where there is an update server: the library is large. */
export function createElectronUpdater(options: Options): Updater {
  const executor = new FeedExecutor(new URL(options.feed).origin, options.target, options.clock);
  const cacheFolder =
    options.userDataDir === null
      ? join(getAppCacheDir(), "plusofon-tray-updates")
      : join(options.userDataDir, "updates");
  const updater = updaterOf(options, cacheFolder);
  // Of the library's own, though not in its types; without one of these it asks nothing.
  Object.assign(updater, { httpExecutor: executor });
  updater.logger = null;
  updater.autoDownload = false;
  updater.disableDifferentialDownload = true;
  updater.setFeedURL({ provider: "generic", url: options.feed, useMultipleRangeRequest: false });

  return {
    async check() {
      await executor.prepare();
      const result = await updater.checkForUpdates();
      if (result === null) throw new Error("The updater is not active");
      return result.isUpdateAvailable ? result.updateInfo.version : null;
    },
    async download(onProgress) {
      await executor.prepare();
      const listener = ({ percent }: { percent: number }): void => onProgress(percent);
      updater.on("download-progress", listener);
      try {
        await updater.downloadUpdate();
      } finally {
        updater.off("download-progress", listener);
      }
    },
    install() {
      const errors: Error[] = [];
      const listener = (error: Error): void => void errors.push(error);
      updater.on("error", listener);
      if (process.platform === "darwin") options.destroyWindow();
      // Without the installer's window, and with a start of the new version.
      updater.quitAndInstall(true, true);
      updater.off("error", listener);
      if (errors[0] !== undefined) throw errors[0];
    },
  };
}

function updaterOf(options: Options, cacheFolder: string): AppUpdater {
  const { delivery, appImagePath, publisher, restartArgs } = options;
  const adapter = appAdapter(cacheFolder);
  if (delivery === "automatic") {
    if (appImagePath !== null) {
      return new SafeAppImageUpdater(adapter, { cacheFolder, appImagePath, restartArgs });
    }
    if (process.platform === "darwin") return new SignedMacUpdater(adapter, cacheFolder);
    if (publisher !== null) {
      return new SignedNsisUpdater(adapter, { cacheFolder, publisher, verify: windowsSignature });
    }
  }
  return new AnnouncingUpdater(adapter);
}

/** What the library wants to know of the application. Its files stay in `folder`; there is no settings file. */
function appAdapter(folder: string): AppAdapter {
  return {
    version: app.getVersion(),
    name: app.getName(),
    isPackaged: true,
    appUpdateConfigPath: join(folder, "app-update.yml"),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => app.whenReady(),
    relaunch: () => app.relaunch(),
    quit: () => app.quit(),
    onQuit: (handler) => void app.once("quit", (_event, exitCode) => handler(exitCode)),
  };
}
