import { spawn } from "node:child_process";
import { realpathSync, renameSync, rmSync } from "node:fs";
import { chmod, copyFile, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { app } from "electron";
import type { AppAdapter } from "electron-updater/out/AppAdapter";
import { AppImageUpdater } from "electron-updater/out/AppImageUpdater";
import type { InstallOptions } from "electron-updater/out/BaseUpdater";
import { DownloadedUpdateHelper } from "electron-updater/out/DownloadedUpdateHelper";

/**
 * Replaces the AppImage in one step. The library deletes the old file before it has the new one in place, so that a full
 * disk would leave the user with none; it also gives the new one another name, which shortcuts do not know.
 */
export class SafeAppImageUpdater extends AppImageUpdater {
  readonly #appImage: string;
  /** The new version beside the old one, whole; null: there is none. */
  #staged: string | null = null;
  readonly #restartArgs: readonly string[];

  /** @param options.restartArgs the arguments that the new version starts with */
  constructor(
    adapter: AppAdapter,
    options: { cacheFolder: string; appImagePath: string; restartArgs: readonly string[] },
  ) {
    super(null, adapter);
    this.#appImage = realpathSync(options.appImagePath);
    this.#restartArgs = options.restartArgs;
    this.downloadedUpdateHelper = new DownloadedUpdateHelper(options.cacheFolder);
    // Not before the new version is staged.
    this.autoInstallOnAppQuit = false;
  }

  override async downloadUpdate(): Promise<string[]> {
    const files = await super.downloadUpdate();
    const [file] = files;
    if (file === undefined) throw new Error("Nothing was downloaded");
    await this.#stage(file);
    this.autoInstallOnAppQuit = true;
    this.addQuitHandler();
    return files;
  }

  protected override doInstall({ isForceRunAfter }: InstallOptions): boolean {
    if (this.#staged === null) throw new Error("The new version is not in place");
    renameSync(this.#staged, this.#appImage);
    this.#staged = null;
    if (this.installerPath !== null) rmSync(this.installerPath, { force: true });
    // A relaunch by Electron would come out of the old file's mount, which ends with this process.
    if (isForceRunAfter) this.app.onQuit(() => this.#restart());
    return true;
  }

  /** Copies the file to where a rename puts it in place, whatever disk it was downloaded to. */
  async #stage(file: string): Promise<void> {
    const staged = join(dirname(this.#appImage), `.${basename(this.#appImage)}.new`);
    try {
      await copyFile(file, staged);
      await chmod(staged, 0o755);
      const handle = await open(staged, "r+");
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      await rm(staged, { force: true });
      throw error;
    }
    this.#staged = staged;
  }

  #restart(): void {
    app.releaseSingleInstanceLock();
    spawn(this.#appImage, this.#restartArgs, { detached: true, stdio: "ignore" }).unref();
  }
}
