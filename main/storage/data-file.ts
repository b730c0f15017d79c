import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DamagedFile, StoredKind } from "../../contract/storage/damaged-file";
import type { Parse } from "./stored-format";

/** A JSON file in the user data folder. */
export type DataFile<T> = {
  /** The content, or the defaults when the file is missing or damaged. Never throws. */
  read: () => T;
  /**
   * Replaces the file atomically; returns whether that worked. What failed is written again by itself, unless something
   * else is written meanwhile. Does nothing when the content is the same.
   */
  write: (value: T) => boolean;
};

/** Opens a file by what it holds and its name. */
export type OpenFile = <T extends object>(kind: StoredKind, name: string, parse: Parse<T>) => DataFile<T>;

/** What an editor on Windows puts before the text. */
const byteOrderMark = /^\uFEFF/;

/** The text of a file; null: there is none. Throws any other error of the file system. */
export function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8").replace(byteOrderMark, "");
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code)))
      return null;
    throw error;
  }
}

/** What a JSON file holds, the defaults where it is missing, damaged or can't be read. Never throws. */
export function readJsonFile<T>(
  path: string,
  parse: Parse<T>,
): { value: T; loss: DamagedFile["loss"] | null } {
  try {
    const text = readTextFile(path);
    return text === null ? { value: parse(undefined).value, loss: null } : parseText(text, parse);
  } catch {
    return { value: parse(undefined).value, loss: "unread" };
  }
}

/** The content of a JSON file from its text, with the defaults for a text that is no JSON. Never throws. */
function parseText<T>(text: string, parse: Parse<T>): ReturnType<Parse<T>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { value: parse(undefined).value, loss: "all" };
  }
  return parse(json);
}

/** Opens the files of `folder` for a reader beside the running application: it changes and makes none. */
export function readOnlyFiles(folder: string): OpenFile {
  return (_, name, parse) => ({
    read: () => readJsonFile(join(folder, name), parse).value,
    write: () => false,
  });
}
