import { expect, test } from "vitest";
import { controlFile } from "./deb.mjs";
import { readFpmArguments } from "./fpm-arguments.mjs";
import { filesSection, specFile } from "./rpm.mjs";
import { windowClassArgs } from "./unpacked-program.mjs";

const args = [
  ...["-s", "dir", "--force", "-t", "deb", "-d", "libnss3", "-d", "libc6", "--deb-recommends", "keyring"],
  ...["--deb-compression", "xz", "--architecture", "amd64", "--after-install", "/a", "--after-remove", "/r"],
  ...["--description", "Theirs", "--version", "1.2.3", "--package", "/dist/tray.deb", "--name", "tray"],
  ...[
    "--maintainer",
    "A <a@example.org>",
    "--vendor",
    "A",
    "--url",
    "https://example.org",
    "--category",
    "net",
  ],
  ...["--deb-priority", "optional", "--license", "MIT", "--description=Ours\nMore of it,\n\n100 %"],
  ...["--rpm-recommends=(a or b)", "/dist/unpacked/=/opt/My Tray", "man.gz=/usr/share/man/man1/tray.1.gz"],
];

test("electron-builder's arguments are read, and the last of a repeated one counts", () => {
  const described = readFpmArguments(args);
  expect(described).toMatchObject({ format: "deb", summary: "Ours", description: "More of it,\n\n100 %" });
  expect(described.files).toEqual([
    { from: "/dist/unpacked/", to: "/opt/My Tray" },
    { from: "man.gz", to: "/usr/share/man/man1/tray.1.gz" },
  ]);
  expect(() => readFpmArguments([...args, "--epoch", "1"])).toThrow("epoch");
  expect(() => readFpmArguments(args.filter((arg) => arg !== "--name" && arg !== "tray"))).toThrow("--name");
});

test("a control file", () => {
  expect(controlFile(readFpmArguments(args), 300)).toBe(`Package: tray
Version: 1.2.3
Architecture: amd64
Maintainer: A <a@example.org>
Installed-Size: 300
Depends: libnss3, libc6
Recommends: keyring
Section: net
Priority: optional
Homepage: https://example.org
Description: Ours
 More of it,
 .
 100 %
`);
});

test("a placeholder is named as the project's page by neither", () => {
  const described = readFpmArguments([...args, "--url", "https://tray.invalid"]);
  expect(controlFile(described, 300)).not.toContain("Homepage");
  const scripts = { afterInstall: "true\n", afterRemove: "true\n" };
  expect(specFile(described, true, [], scripts)).not.toContain("URL:");
  expect(specFile(readFpmArguments(args), true, [], scripts)).toContain("\nURL: https://example.org\n");
});

test("a spec takes per cent signs as they are", () => {
  const described = readFpmArguments(args.map((arg) => (arg === "deb" ? "rpm" : arg)));
  const scripts = { afterInstall: "#!/bin/sh\necho 1%\n", afterRemove: "true\n" };
  const spec = specFile(described, true, ['"/opt/My Tray/100%"'], scripts);
  expect(spec).toContain("Recommends: (a or b)\n");
  for (const literal of ["\n100 %%\n", '\n"/opt/My Tray/100%%"\n', "\necho 1%%\n"])
    expect(spec).toContain(literal);
});

test("an rpm owns the folders that go with it, and no other", () => {
  const folders = ["/opt", "/opt/My Tray", "/usr", "/usr/share/doc", "/usr/share/doc/tray", "/usr/share/man"];
  const entries = folders.map((name) => ({ name, isFolder: true }));
  expect(filesSection([...entries, { name: "/usr/bin/tray", isFolder: false }])).toEqual([
    '%dir "/opt/My Tray"',
    '%dir "/usr/share/doc/tray"',
    '"/usr/bin/tray"',
  ]);
});

test.each([
  ["33.2.1", true],
  ["41.6.0", true],
  ["41.6.1", false],
  ["41.10.0", false],
  ["45.4.1", false],
])("the class of windows on Electron %s is the program's name: %s", (version, isName) => {
  expect(windowClassArgs(version)).toHaveLength(isName ? 1 : 0);
});
