import type { Texts } from "../../locales/texts";
import { isWritableByOthers } from "../storage/private-folder";
import type { Log } from "../system/log";
import { printLine } from "./print";

/** Says in the log and on standard error that others may write into the folder of the application's data. */
export function warnOfOpenFolder(folder: string, log: Log, { t }: Texts): void {
  if (!isWritableByOthers(folder)) return;
  log("folder-writable-by-others");
  printLine(2, t("arguments.writable-by-others", { folder }));
}
