import { readdir } from "node:fs/promises";
import path from "node:path";
import { checksumsName, installersIn, notesName } from "./release-files.mjs";

/**
 * The arguments by which GitHub's own command makes the draft of a release.
 *
 * @param {string} folder with the files of the release
 * @param {string} tag
 * @returns {Promise<string[]>}
 */
export async function draftArgs(folder, tag) {
  const others = (await readdir(folder)).filter(
    (name) => name === checksumsName || /^latest.*\.yml$|\.cdx\.json$|^licences\.txt$/.test(name),
  );
  const files = [...(await installersIn(folder)), ...others.sort()].map((name) => path.join(folder, name));
  return [
    ...["release", "create", tag, "--draft", "--verify-tag", "--title", tag],
    ...["--notes-file", path.join(folder, notesName), ...files],
  ];
}
