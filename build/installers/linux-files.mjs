import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { electronEnvironment } from "../launch/run-electron.mjs";
import { distFolder, projectFolder } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { appStreamHomepage, appStreamReleases, debianChangelog, parseChangelog } from "./changelog.mjs";
import { projectPage, readSetting } from "./configuration.mjs";
import { manPage } from "./man-page.mjs";

/**
 * Writes the files that Linux packages have beside the program, into `dist/linux-files`: changelog, manual pages in both
 * languages, and the description for software centres. electron-builder.yml says where each is installed.
 *
 * @param {{ executablePath: string, electronFlags: string[] }} options the unpacked program
 */
export async function writeLinuxFiles({ executablePath, electronFlags }) {
  const folder = path.join(distFolder, "linux-files");
  await mkdir(folder, { recursive: true });
  const write = (/** @type {string} */ name, /** @type {string | Buffer} */ content) =>
    writeFile(path.join(folder, name), content);

  const releases = parseChangelog(await readFile(path.join(projectFolder, "CHANGELOG.md"), "utf8"));
  const maintainer = await readSetting("maintainer");
  const changelog = debianChangelog(releases, { name: "plusofon-tray", maintainer });
  await write("changelog.gz", gzipSync(changelog, { level: 9 }));

  const metainfo = await readFile(path.join(import.meta.dirname, "linux", "metainfo.xml"), "utf8");
  const { homepage } = JSON.parse(await readFile(path.join(projectFolder, "package.json"), "utf8"));
  const filled = metainfo
    .replace("@APP_ID@", await readSetting("appId"))
    .replace("@HOMEPAGE@", appStreamHomepage(projectPage(homepage)))
    .replace("@RELEASES@", appStreamReleases(releases));
  await write("metainfo.xml", filled);

  for (const language of /** @type {const} */ (["en", "ru"])) {
    const help = await runCaptured(executablePath, [...electronFlags, "--help", `--lang=${language}`], {
      env: electronEnvironment(process.env),
    });
    if (help.exitCode !== 0) throw new Error(`The program printed no help: ${tailOf(help)}`);
    const name = language === "en" ? "plusofon-tray.1.gz" : `plusofon-tray.${language}.1.gz`;
    await write(name, gzipSync(manPage(help.stdout, language), { level: 9 }));
  }
}
