/** What the build scripts use of packages that come without types. */
declare module "pacote" {
  /** Where and how to fetch. Source: pacote's README. */
  type FetchOptions = {
    registry: string;
    integrity?: string;
    cache?: string;
    httpsProxy?: string;
    noProxy?: string;
    ca?: string;
    strictSSL?: boolean;
  };
  const pacote: {
    tarball: {
      stream: <T>(
        spec: string,
        handler: (stream: NodeJS.ReadableStream) => Promise<T>,
        options: FetchOptions,
      ) => Promise<T>;
    };
  };

  export = pacote;
}

declare module "yauzl" {
  /** One entry of a zip. Folders end with a slash. Source: yauzl's README. */
  type Entry = { fileName: string; externalFileAttributes: number; uncompressedSize: number };
  type ZipFile = {
    entryCount: number;
    eachEntry: () => AsyncIterable<Entry>;
    openReadStreamPromise: (entry: Entry) => Promise<NodeJS.ReadableStream>;
    close: () => void;
  };
  const yauzl: { openPromise: (path: string, options: { lazyEntries: true }) => Promise<ZipFile> };
  export = yauzl;
}
