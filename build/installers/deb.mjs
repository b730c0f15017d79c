import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { runTool } from "./run-tool.mjs";
import { entriesIn } from "./staged-files.mjs";

/** @import { LinuxPackage } from "./fpm-arguments.mjs" */

/**
 * Makes a Debian package of staged files.
 *
 * @param {{ staged: string, described: LinuxPackage, isFast: boolean }} options `isFast`: large, and made in a second
 */
export async function buildDeb({ staged, described, isFast }) {
  const overrides = path.join(staged, "usr/share/lintian/overrides");
  await mkdir(overrides, { recursive: true });
  await copyFile(
    path.join(import.meta.dirname, "linux/lintian-overrides"),
    path.join(overrides, described.name),
  );
  const entries = await entriesIn(staged);
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ file }) => file);
  const control = path.join(staged, "DEBIAN");
  await mkdir(control, { mode: 0o755 });
  await writeFile(path.join(control, "md5sums"), await checksumsOf(staged, files));
  await writeFile(path.join(control, "control"), controlFile(described, await kibibytesOf(files)));
  const settings = files.map((file) => file.slice(staged.length)).filter((name) => name.startsWith("/etc/"));
  if (settings.length > 0) await writeFile(path.join(control, "conffiles"), `${settings.join("\n")}\n`);
  for (const [script, name] of /** @type {const} */ ([
    [described.afterInstall, "postinst"],
    [described.afterRemove, "postrm"],
  ])) {
    await copyFile(script, path.join(control, name));
    await chmod(path.join(control, name), 0o755);
  }
  const compression = isFast ? ["-Zzstd", "-z1"] : ["-Zxz"];
  await runTool("dpkg-deb", ["--root-owner-group", ...compression, "--build", staged, described.output]);
}

/**
 * The control file. Source: Debian Policy, chapter 5.
 *
 * @param {LinuxPackage} described
 * @param {number} installedKibibytes
 */
export function controlFile(described, installedKibibytes) {
  const lines = [
    `Package: ${described.name}`,
    `Version: ${described.version}`,
    `Architecture: ${described.architecture}`,
    `Maintainer: ${described.maintainer}`,
    `Installed-Size: ${installedKibibytes}`,
    `Depends: ${described.depends.join(", ")}`,
    ...(described.recommends.length > 0 ? [`Recommends: ${described.recommends.join(", ")}`] : []),
    `Section: ${described.section}`,
    "Priority: optional",
    ...(described.url === null ? [] : [`Homepage: ${described.url}`]),
    `Description: ${described.summary}`,
    ...described.description.split("\n").map((line) => (line === "" ? " ." : ` ${line}`)),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * @param {string} staged
 * @param {string[]} files
 */
async function checksumsOf(staged, files) {
  const lines = [];
  for (const file of files) {
    const sum = createHash("md5")
      .update(await readFile(file))
      .digest("hex");
    lines.push(`${sum}  ${path.relative(staged, file)}\n`);
  }
  return lines.join("");
}

/** @param {string[]} files */
async function kibibytesOf(files) {
  const sizes = await Promise.all(files.map(async (file) => Math.ceil((await stat(file)).size / 1024)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
