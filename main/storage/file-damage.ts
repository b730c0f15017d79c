import type { DamagedFile } from "../../contract/damaged-file";

/** What a file knows of its own damage; what it holds, and whose it is, knows who opened it. */
export type FileDamage = Pick<DamagedFile, "name" | "keptAs" | "loss">;
