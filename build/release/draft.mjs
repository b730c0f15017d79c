import path from "node:path";
import { checksumsName, filesOfRelease, notesName } from "./release-files.mjs";

/**
 * The arguments by which GitHub's own command makes the draft of a release.
 *
 * @param {string} folder with the files of the release
 * @param {string} tag
 * @returns {Promise<string[]>}
 */
export async function draftArgs(folder, tag) {
  const names = [...(await filesOfRelease(folder)), checksumsName];
  const files = names.map((name) => path.join(folder, name));
  return [
    ...["release", "create", tag, "--draft", "--verify-tag", "--title", tag],
    ...["--notes-file", path.join(folder, notesName), ...files],
  ];
}
