import type { DamagedFile } from "../../contract/damaged-file";

/** What a file knows of its own damage; what it holds, and whose it is, knows who opened it. */
export type FileDamage = Pick<DamagedFile, "name" | "keptAs" | "loss">;

/** How much of a file is lost that was read part by part; null: nothing. */
export type Loss = Exclude<DamagedFile["loss"], "unread">;

/** The loss of a file of which so many parts were `kept` and so many `lost`. */
export function lossOf({ kept, lost }: { kept: number; lost: number }): Loss | null {
  if (lost === 0) return null;
  return kept === 0 ? "all" : "part";
}
