import type { SavedFile } from "../../contract/ipc";
import type { NetworkRoles } from "./roles";
import type { RawSystem } from "./system-facts";

/** What the user is asked about where to save a report. */
export type SaveRequest = { text: string; name: string; fileKind: string };

/** What diagnostics need of the platform; made when the first check or report is asked for. */
export type DiagnosticsEdges = {
  network: NetworkRoles;
  readSystem: () => RawSystem;
  /** Puts a text on the clipboard. Rejects when the system does not take it. */
  copy: (text: string) => Promise<void>;
  /** Asks where to and writes the file. Rejects when it can't be written. */
  save: (request: SaveRequest) => Promise<SavedFile>;
};
