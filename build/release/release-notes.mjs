/**
 * What a version's section of the changelog says.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {string}
 * @throws {Error} when there is no such section, or nothing in it
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((text) => text.startsWith(`## [${version}]`));
  const notes = section?.slice(section.indexOf("\n")).trim() ?? "";
  if (notes === "") throw new Error(`CHANGELOG.md has no section for ${version}`);
  return notes;
}
