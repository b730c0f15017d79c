import { readFileSync } from "node:fs";

/**
 * The text of a file; null: there is none. Throws what the file system throws, so that one that is out of reach is not
 * taken for none.
 */
export function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code)))
      return null;
    throw error;
  }
}
