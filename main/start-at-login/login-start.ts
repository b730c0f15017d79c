import type { StartAtLogin } from "../../contract/settings";

/** What a system does at login. It is the truth; the user may change it without us. */
export type LoginStart = {
  /** What will happen; null: it can't be told. @param remembered what was chosen here last */
  read: (remembered: StartAtLogin) => StartAtLogin | null;
  /** Makes it so. Throws when the system refuses. */
  write: (choice: StartAtLogin) => void;
};
