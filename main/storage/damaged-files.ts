import type { DamagedFile } from "../../contract/damaged-file";

/** The damaged files that were found since the start, until the user has read the word about them. */
export type DamagedFiles = {
  all: () => DamagedFile[];
  /** One that was added as not set aside may come again once it was; it then takes its own place. */
  add: (file: DamagedFile) => void;
  dismiss: () => void;
};

/** Tells `onChange` of each that is found, as one may be while the program runs. */
export function createDamagedFiles(onChange: () => void): DamagedFiles {
  let told: { file: DamagedFile; isRead: boolean }[] = [];
  return {
    all: () => told.filter(({ isRead }) => !isRead).map(({ file }) => file),
    add(file) {
      const left = told.find((one) => isSameFile(one.file, file) && one.file.keptAs === null);
      if (left === undefined) told.push({ file, isRead: false });
      else left.file = file;
      onChange();
    },
    dismiss() {
      told = told.map(({ file }) => ({ file, isRead: true }));
      onChange();
    },
  };
}

function isSameFile(one: DamagedFile, other: DamagedFile): boolean {
  return one.folder === other.folder && one.name === other.name;
}
