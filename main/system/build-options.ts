// Put in by the build (electron.vite.config.ts); there is nothing there in unit tests.
declare const __BUILD_OPTIONS__: BuildOptions | undefined;

/** What a build was told of where new versions come from. */
export type BuildOptions = {
  /** The folder of the update server's files, https, ending in a slash; null: this build asks no server. */
  updateFeed: string | null;
  /** The page that a new version can be downloaded from by hand, https; null: there is none. */
  downloadPage: string | null;
  /** The name in the certificate that installers for Windows are signed with; null: they are not signed. */
  windowsPublisher: string | null;
};

/** The options of this build. */
export const buildOptions: BuildOptions =
  typeof __BUILD_OPTIONS__ === "undefined"
    ? { updateFeed: null, downloadPage: null, windowsPublisher: null }
    : __BUILD_OPTIONS__;
