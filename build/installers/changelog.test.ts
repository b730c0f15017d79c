import { expect, test } from "vitest";
import { appStreamHomepage, appStreamReleases, debianChangelog, parseChangelog } from "./changelog.mjs";

const markdown = `# Changelog

## [Unreleased]

- Not yet.

## [0.2.0] - 2026-12-01

### Added

- Balance in \`--status\`, with a sentence that is so long that it
  takes two lines in the file and has to be wrapped again.

### Fixed

- Icon.

## [0.1.0] - 2026-11-23

- First.
`;

test("the releases of the changelog, newest first, without what is not released", () => {
  expect(parseChangelog(markdown)).toEqual([
    {
      version: "0.2.0",
      date: "2026-12-01",
      changes: [
        "Balance in --status, with a sentence that is so long that it takes two lines in the file and has to be wrapped again.",
        "Icon.",
      ],
    },
    { version: "0.1.0", date: "2026-11-23", changes: ["First."] },
  ]);
});

test("a Debian changelog has an entry for each, of lines that fit", () => {
  const text = debianChangelog(parseChangelog(markdown), { name: "tray", maintainer: "A <a@example.org>" });
  expect(text).toBe(`tray (0.2.0) unstable; urgency=medium

  * Balance in --status, with a sentence that is so long that it takes two
    lines in the file and has to be wrapped again.
  * Icon.

 -- A <a@example.org>  Tue, 01 Dec 2026 00:00:00 +0000

tray (0.1.0) unstable; urgency=medium

  * First.

 -- A <a@example.org>  Mon, 23 Nov 2026 00:00:00 +0000
`);
});

test("AppStream gets version and day", () => {
  expect(appStreamReleases(parseChangelog(markdown)).split("\n")[0]?.trim()).toBe(
    '<release version="0.2.0" date="2026-12-01"/>',
  );
});

test("AppStream gets the project's page, if there is one", () => {
  expect(appStreamHomepage("https://example.org")).toBe('  <url type="homepage">https://example.org</url>\n');
  expect(appStreamHomepage(null)).toBe("");
});
