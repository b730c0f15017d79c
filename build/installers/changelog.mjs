/**
 * A released version: its day as YYYY-MM-DD, and its changes, each on one line.
 *
 * @typedef {{ version: string, date: string, changes: string[] }} Release
 */

const lineWidth = 78;

/**
 * The releases that CHANGELOG.md names, the newest first. What is not released has no version yet and is left out.
 *
 * @param {string} markdown
 * @returns {Release[]}
 */
export function parseChangelog(markdown) {
  return markdown.split(/^## /m).flatMap((section) => {
    const [, version, date] = /^\[([^\]]+)\] - (\d{4}-\d{2}-\d{2})\s/.exec(section) ?? [];
    if (version === undefined || date === undefined) return [];
    const changes = [...section.matchAll(/^- (.+(?:\n {2}\S.*)*)/gm)].map(([, text = ""]) =>
      text.replace(/\s+/g, " ").replaceAll("`", ""),
    );
    return [{ version, date, changes }];
  });
}

/**
 * The releases as a Debian changelog. Source: Debian Policy 4.4.
 *
 * @param {Release[]} releases
 * @param {{ name: string, maintainer: string }} description
 */
export function debianChangelog(releases, { name, maintainer }) {
  return releases
    .map(({ version, date, changes }) => {
      const day = new Date(`${date}T00:00:00Z`).toUTCString().replace("GMT", "+0000");
      const items = changes.map((change) => `  * ${wrapped(change)}\n`).join("");
      return `${name} (${version}) unstable; urgency=medium\n\n${items}\n -- ${maintainer}  ${day}\n`;
    })
    .join("\n");
}

/**
 * The releases as AppStream's `release` elements.
 *
 * @param {Release[]} releases
 */
export function appStreamReleases(releases) {
  return releases.map(({ version, date }) => `    <release version="${version}" date="${date}"/>`).join("\n");
}

/**
 * The project's page as AppStream's `url` element, on a line of its own; nothing without a page.
 *
 * @param {string | null} page
 */
export function appStreamHomepage(page) {
  return page === null ? "" : `  <url type="homepage">${page}</url>\n`;
}

/** Lines behind the first one stand under its text. @param {string} text */
function wrapped(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length + 5 > lineWidth) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n    ");
}
