import { basename, join } from "node:path";
import { app, type BrowserWindow, dialog, type FileFilter } from "electron";
import type { SavedFile } from "../../contract/ipc";
import { writeAtomically } from "../storage/write-atomically";

/** Opens a dialog on our window, which lives at least until the dialog has ended; null: there is no window. */
export type WithDialog = <T>(open: (parent: BrowserWindow | null) => Promise<T>) => Promise<T>;

/** A text and how to ask the user where to save it. */
type FileToSave = {
  withDialog: WithDialog;
  /** The name that the dialog offers, in the documents folder. */
  defaultName: string;
  filters: FileFilter[];
  text: string;
};

/** Asks the user for a file and writes `text` to it in one step, so that only its owner may read it. Never rejects. */
export async function saveFile({ withDialog, defaultName, filters, text }: FileToSave): Promise<SavedFile> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath("documents"), defaultName),
    filters,
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
  try {
    return await withDialog(async (window) => {
      const { canceled, filePath } =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      if (canceled || filePath === "") return { state: "cancelled" };
      writeAtomically(filePath, text);
      return { state: "saved", name: basename(filePath) };
    });
  } catch {
    return { state: "failed" };
  }
}
