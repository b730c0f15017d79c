/** What the build scripts use of a package that comes without types. */
declare module "yauzl" {
  /** One entry of a zip. Folders end with a slash. Source: yauzl's README. */
  type Entry = { fileName: string; externalFileAttributes: number };
  type ZipFile = {
    eachEntry: () => AsyncIterable<Entry>;
    openReadStreamPromise: (entry: Entry) => Promise<NodeJS.ReadableStream>;
  };
  const yauzl: { openPromise: (path: string, options: { lazyEntries: true }) => Promise<ZipFile> };
  export = yauzl;
}

/** Its own types are of Rollup's plugins, which Vite's are no longer. Source: rollup-plugin-license's README. */
declare module "rollup-plugin-license" {
  export type Dependency = {
    name: string | null;
    version: string | null;
    license: string | null;
    licenseText: string | null;
    noticeText: string | null;
    author: { text: () => string } | null;
  };
  type Allow = { test: string; failOnUnlicensed: boolean; failOnViolation: boolean };
  type ThirdParty = { output: (found: Dependency[]) => void; multipleVersions: boolean; allow: Allow };
  export default function license(options: { thirdParty: ThirdParty }): import("vite").Plugin;
}
