import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { runTool } from "./run-tool.mjs";
import { entriesIn } from "./staged-files.mjs";

/** @import { LinuxPackage } from "./fpm-arguments.mjs" */

/** What the program brings along: nobody else has to provide it, nor may use it. */
const ownLibraries = "^lib(ffmpeg|EGL|GLESv2|vulkan|vk_swiftshader)\\\\.so";

/** RPM's words for the architectures, by Debian's, which electron-builder uses for both. */
const architectures = new Map([
  ["amd64", "x86_64"],
  ["arm64", "aarch64"],
]);

/**
 * Makes an RPM of staged files. What it requires, rpmbuild reads from the programs themselves; its names of libraries
 * are the same on every distribution.
 *
 * @param {{ root: string, staged: string, described: LinuxPackage, isFast: boolean }} options `root` takes what
 *   rpmbuild leaves; `isFast`: large, and made in a second
 */
export async function buildRpm({ root, staged, described, isFast }) {
  const entries = await entriesIn(staged);
  const files = filesSection(
    entries.map(({ file, isFolder }) => ({ name: file.slice(staged.length), isFolder })),
  );
  const architecture = architectures.get(described.architecture) ?? described.architecture;
  const spec = path.join(root, "package.spec");
  const scripts = {
    afterInstall: await readFile(described.afterInstall, "utf8"),
    afterRemove: await readFile(described.afterRemove, "utf8"),
  };
  await writeFile(spec, specFile(described, isFast, files, scripts));
  await runTool("rpmbuild", [
    ...["-bb", "--quiet", "--target", architecture, `--buildroot=${staged}`],
    ...[
      "--define",
      `_topdir ${root}`,
      "--define",
      `_rpmdir ${root}`,
      "--define",
      "_rpmfilename out/%{NAME}.rpm",
    ],
    spec,
  ]);
  const [made = ""] = await readdir(path.join(root, "out"));
  await rename(path.join(root, "out", made), described.output);
}

/**
 * The lines of the spec's section of files. Of the folders it has the package's own, which go with it; the others belong
 * to the system.
 *
 * @param {{ name: string, isFolder: boolean }[]} entries by the path at which they are installed
 */
export function filesSection(entries) {
  return entries
    .filter(({ name, isFolder }) => !isFolder || /^\/(?:opt|usr\/share\/doc)\/./.test(name))
    .map(({ name, isFolder }) => `${isFolder ? "%dir " : ""}"${name}"`);
}

/**
 * The spec. Source: rpm's manual, "Spec file format".
 *
 * @param {LinuxPackage} described
 * @param {boolean} isFast
 * @param {string[]} files as in the section of that name
 * @param {{ afterInstall: string, afterRemove: string }} scripts their text
 */
export function specFile(described, isFast, files, { afterInstall, afterRemove }) {
  const literal = (/** @type {string} */ text) => text.replaceAll("%", "%%");
  return `%global __requires_exclude ${ownLibraries}
%global __os_install_post %{nil}
%global _build_id_links none
%define _binary_payload ${isFast ? "w1.zstdio" : "w6T0.xzdio"}
Name: ${described.name}
Version: ${described.version}
Release: 1
Summary: ${literal(described.summary)}
License: ${described.license}
Group: ${described.section}
${described.url === null ? "" : `URL: ${described.url}\n`}Packager: ${described.maintainer}
AutoProv: no
${described.depends.map((name) => `Requires: ${name}\n`).join("")}${described.recommends
  .map((name) => `Recommends: ${name}\n`)
  .join("")}
%description
${literal(described.description)}

%files
%defattr(-,root,root,-)
${files.map(literal).join("\n")}

%post
${literal(afterInstall)}
%postun
${literal(afterRemove)}`;
}
