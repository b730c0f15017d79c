import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { projectPage, readSetting } from "../installers/configuration.mjs";
import { outFolder, projectFolder } from "../paths.mjs";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { digestOf, writeFeedFiles } from "./feed-files.mjs";
import { releaseNotes } from "./release-notes.mjs";

/** What a release is made of, beside its installers. */
export const checksumsName = "SHA256SUMS";
export const notesName = "release-notes.md";

/** The program's name, version and page. */
export async function readApplication() {
  const text = await readFile(path.join(projectFolder, "package.json"), "utf8");
  const { name, version, homepage } = JSON.parse(text);
  return { name: String(name), version: String(version), homepage: String(homepage) };
}

/**
 * Puts beside the installers in `folder` what belongs to a release: the feed's descriptions, the licences, the bill of
 * materials, the notes, and last the checksums of all.
 *
 * @param {string} folder
 * @param {string | null} tag the release's tag; null: none yet
 * @throws {Error} when the tag is not that of the version, an installer is of another version, or a placeholder stands
 *   where users of a tagged release look for its publisher
 */
export async function writeReleaseFiles(folder, tag) {
  const { name, version, homepage } = await readApplication();
  if (tag !== null && tag !== `v${version}`) throw new Error(`The tag ${tag} is not v${version}`);
  if (tag !== null) requirePublisher({ maintainer: await readSetting("maintainer"), homepage });
  const installers = await installersIn(folder);
  const others = installers.filter((file) => !file.includes(version));
  if (installers.length === 0 || others.length > 0) {
    throw new Error(`Not the installers of ${version}: ${others.join(", ") || "there are none"}`);
  }
  await writeFeedFiles(folder, version);
  await copyFile(path.join(outFolder, "licences.txt"), path.join(folder, "licences.txt"));
  const components = JSON.parse(await readFile(path.join(outFolder, "licences.json"), "utf8"));
  const bill = billOfMaterials({ name, version }, components);
  await writeFile(path.join(folder, `${name}-${version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  if (tag !== null) {
    const changelog = await readFile(path.join(projectFolder, "CHANGELOG.md"), "utf8");
    await writeFile(path.join(folder, notesName), `${releaseNotes(changelog, version)}\n`);
  }
  await writeChecksums(folder);
}

/**
 * Refuses the placeholders: no mail reaches a name under `.invalid` (RFC 2606), and no page answers there.
 *
 * @param {{ maintainer: string, homepage: string }} publisher `Name <address>`, and the project's page
 * @throws {Error} saying where to put the real ones
 */
export function requirePublisher({ maintainer, homepage }) {
  if (!/<[^<>@\s]+@[^<>@\s]+>$/.test(maintainer) || maintainer.endsWith(".invalid>")) {
    throw new Error(
      `electron-builder.yml, linux.maintainer: ${maintainer} is no address of whoever publishes this`,
    );
  }
  if (projectPage(homepage) === null) {
    throw new Error(`package.json, homepage: ${homepage} is no page of whoever publishes this`);
  }
}

/**
 * The names of the installers in a folder.
 *
 * @param {string} folder
 */
export async function installersIn(folder) {
  const names = await readdir(folder);
  return names.filter((file) => /\.(?:deb|rpm|AppImage|exe|zip|dmg)$/.test(file)).sort();
}

/**
 * The names of what a release has for its users, but for the checksums. The folder may hold more: on a developer's
 * computer the unpacked program is there too.
 *
 * @param {string} folder
 */
export async function filesOfRelease(folder) {
  const names = await readdir(folder);
  const others = names.filter((file) => /^latest.*\.yml$|\.cdx\.json$|^licences\.txt$/.test(file));
  return [...(await installersIn(folder)), ...others.sort()];
}

/**
 * Writes the checksums of a release, as `sha256sum --check` reads them.
 *
 * @param {string} folder
 */
export async function writeChecksums(folder) {
  const files = await filesOfRelease(folder);
  const lines = await Promise.all(
    files.map(async (file) => `${await digestOf(path.join(folder, file), "sha256", "hex")}  ${file}\n`),
  );
  await writeFile(path.join(folder, checksumsName), lines.join(""));
}
