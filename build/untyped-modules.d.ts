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
