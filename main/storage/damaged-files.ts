import type { DamagedFile } from "../../contract/storage/damaged-file";

/** Calls `onChange` for each that is found, as one may be while the program runs. */
export function createDamagedFiles(onChange: () => void) {
  let files: DamagedFile[] = [];
  return {
    all: (): DamagedFile[] => files,
    /** Replaces what was said of the same file while no copy of it could be kept. */
    add(file: DamagedFile): void {
      const isReplaced = ({ folder, name, keptAs }: DamagedFile): boolean =>
        folder === file.folder && name === file.name && keptAs === null;
      files = [...files.filter((other) => !isReplaced(other)), file];
      onChange();
    },
    dismiss(): void {
      files = [];
      onChange();
    },
  };
}

/** The damaged files that were found since the start and that the user has not read of yet. */
export type DamagedFiles = ReturnType<typeof createDamagedFiles>;
