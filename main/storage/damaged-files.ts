import type { DamagedFile } from "../../contract/storage/damaged-file";

/** The damaged files that were found since the start and that the user has not read of yet. */
export type DamagedFiles = {
  all: () => DamagedFile[];
  /** Replaces what was said of the same file while no copy of it could be kept. */
  add: (file: DamagedFile) => void;
  dismiss: () => void;
};

/** Calls `onChange` for each that is found, as one may be while the program runs. */
export function createDamagedFiles(onChange: () => void): DamagedFiles {
  let files: DamagedFile[] = [];
  return {
    all: () => files,
    add(file) {
      const isReplaced = ({ folder, name, keptAs }: DamagedFile): boolean =>
        folder === file.folder && name === file.name && keptAs === null;
      files = [...files.filter((other) => !isReplaced(other)), file];
      onChange();
    },
    dismiss() {
      files = [];
      onChange();
    },
  };
}
