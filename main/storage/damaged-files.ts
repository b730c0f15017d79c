import type { DamagedFile } from "../../contract/damaged-file";

/** The damaged files that were found since the start, until the user has read the word about them. */
export type DamagedFiles = {
  all: () => DamagedFile[];
  add: (file: DamagedFile) => void;
  dismiss: () => void;
};

/** Tells `onChange` of each that is found, as one may be while the program runs. */
export function createDamagedFiles(onChange: () => void): DamagedFiles {
  let files: DamagedFile[] = [];
  return {
    all: () => files,
    add(file) {
      files = [...files, file];
      onChange();
    },
    dismiss() {
      files = [];
      onChange();
    },
  };
}
