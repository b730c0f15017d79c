import type { SavedFile } from "../../contract/ipc";
import type { ReportPlatform } from "../../locales/diagnostics-report";

/** A report that the user is to choose a file for. */
export type ReportFile = { text: string; name: string; fileKind: string };

/** What diagnostics need of the platform; its network is the one that polls use. */
export type PlatformAdapter = {
  /** What the system says of its network; it may be wrong either way. */
  isOnline: () => boolean;
  /** The addresses of a name. Rejects with the platform's error. */
  resolveHost: (host: string) => Promise<string[]>;
  /** The proxies for a URL, in Chromium's notation. Rejects with the platform's error. */
  resolveProxy: (url: string) => Promise<string>;
  describe: () => ReportPlatform;
  /** Puts a text on the clipboard. Rejects when the system does not take it. */
  copy: (text: string) => Promise<void>;
  /** Asks for a file and writes it. Rejects when it can't be written. */
  save: (file: ReportFile) => Promise<SavedFile>;
};
