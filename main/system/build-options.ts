// Put in by the build (electron.vite.config.ts); unit tests have none.
declare const __BUILD_OPTIONS__: BuildOptions | undefined;

/** Where new versions of this build come from (build/build-options.mjs). */
export type BuildOptions = {
  /** The folder of the update server's files, https, ending in a slash; null: this build asks no server. */
  updateFeed: string | null;
  /** The page that a new version can be downloaded from by hand, https; null: there is none. */
  downloadPage: string | null;
  /** The name in the certificate that the program is signed with; null: it is not signed. */
  publisher: string | null;
};

/** The options of this build. */
export const buildOptions: BuildOptions =
  typeof __BUILD_OPTIONS__ === "undefined"
    ? { updateFeed: null, downloadPage: null, publisher: null }
    : __BUILD_OPTIONS__;
