import { createUnsavedFiles, type UnsavedFiles } from "./unsaved-files";

/** Unsaved files that nothing writes again by itself, for tests of other matters. */
export function unsavedFilesForTest(): UnsavedFiles {
  return createUnsavedFiles({ after: () => () => undefined }, () => undefined);
}
