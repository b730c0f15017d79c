import type { AppAdapter } from "electron-updater/out/AppAdapter";
import { AppUpdater, type DownloadExecutorTask } from "electron-updater/out/AppUpdater";
import { DownloadedUpdateHelper } from "electron-updater/out/DownloadedUpdateHelper";
import { MacUpdater } from "electron-updater/out/MacUpdater";
import { NsisUpdater } from "electron-updater/out/NsisUpdater";
import { UpdateError } from "./update-failure";

/** Asks for the newest version and can do no more: for packages that belong to the system. */
export class AnnouncingUpdater extends AppUpdater {
  constructor(adapter: AppAdapter) {
    super(null, adapter);
  }

  protected override doDownloadUpdate(): Promise<never> {
    throw new UpdateError("internal", "This installation is not updated by the program");
  }

  override quitAndInstall(): void {
    throw new UpdateError("internal", "This installation is not updated by the program");
  }
}

/** Lets macOS replace the program, which checks that both are signed by the same developer. */
export class SignedMacUpdater extends MacUpdater {
  constructor(adapter: AppAdapter, cacheFolder: string) {
    super(undefined, adapter);
    this.downloadedUpdateHelper = new DownloadedUpdateHelper(cacheFolder);
  }
}

/** Reads the signature of a file; null: it is by this publisher, else why it is not. */
export type VerifySignature = (publisher: string, file: string) => Promise<string | null>;

/** Runs the new installer only if the publisher of this program signed it; the library goes on without a publisher. */
export class SignedNsisUpdater extends NsisUpdater {
  readonly #verify: (file: string) => Promise<string | null>;

  constructor(
    adapter: AppAdapter,
    options: { cacheFolder: string; publisher: string; verify: VerifySignature },
  ) {
    super(null, adapter);
    this.downloadedUpdateHelper = new DownloadedUpdateHelper(options.cacheFolder);
    this.disableWebInstaller = true;
    this.#verify = (file) => options.verify(options.publisher, file);
  }

  protected override executeDownload(task: DownloadExecutorTask): ReturnType<NsisUpdater["executeDownload"]> {
    return super.executeDownload({
      ...task,
      task: async (file, ...rest) => {
        await task.task(file, ...rest);
        const problem = await this.#verify(file);
        if (problem !== null) throw new UpdateError("unverified", problem);
      },
    });
  }
}
