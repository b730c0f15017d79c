import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseUpdateInfo, resolveFiles } from "electron-updater/out/providers/Provider";
import { beforeEach, describe, expect, test } from "vitest";
import { folderForTest } from "../../main/storage/folder-for-test";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { draftArgs } from "./draft.mjs";
import { digestOf, writeFeedFiles } from "./feed-files.mjs";
import { builderArgs, withoutEmpty } from "./make-installers.mjs";
import {
  installersIn,
  readApplication,
  requirePublisher,
  writeChecksums,
  writeReleaseFiles,
} from "./release-files.mjs";
import { releaseNotes } from "./release-notes.mjs";

const inFolder = folderForTest();
let folder = "";

beforeEach(() => {
  folder = inFolder();
});

const add = (...names: string[]) =>
  Promise.all(names.map((name) => writeFile(path.join(folder, name), `content of ${name}`)));

describe("the feed", () => {
  const feed = new URL("https://example.org/feed/");
  const described = async (name: string) => {
    const info = parseUpdateInfo(await readFile(path.join(folder, name), "utf8"), name, new URL(name, feed));
    return { info, files: resolveFiles(info, feed).map(({ url }) => url.href) };
  };

  test("names for each system what the program may install there, as the updater reads it", async () => {
    await add("plusofon-tray-0.2.0-linux-x86_64.AppImage", "plusofon-tray-0.2.0-linux-amd64.deb");
    await add("plusofon-tray-0.2.0-win-x64.exe", "plusofon-tray-0.2.0-win-x64.zip");
    await add("plusofon-tray-0.2.0-mac-arm64.zip", "plusofon-tray-0.2.0-mac-x64.zip");
    await add("plusofon-tray-0.2.0-mac-x64.dmg");
    expect(await writeFeedFiles(folder, "0.2.0")).toEqual([
      "latest-linux.yml",
      "latest.yml",
      "latest-mac.yml",
    ]);
    const at = (name: string) => `https://example.org/feed/plusofon-tray-0.2.0-${name}`;
    expect((await described("latest-linux.yml")).files).toEqual([at("linux-x86_64.AppImage")]);
    expect((await described("latest.yml")).files).toEqual([at("win-x64.exe")]);
    expect((await described("latest-mac.yml")).files).toEqual([at("mac-arm64.zip"), at("mac-x64.zip")]);
  });

  test("has the digest and the size of each file", async () => {
    const name = "plusofon-tray-0.2.0-win-x64.exe";
    await add(name);
    await writeFeedFiles(folder, "0.2.0");
    const { info } = await described("latest.yml");
    const sha512 = await digestOf(path.join(folder, name), "sha512", "base64");
    expect(info).toEqual({
      version: "0.2.0",
      files: [{ url: name, sha512, size: `content of ${name}`.length }],
    });
  });
});

test("the bill of materials names each part with its licence", () => {
  const part = { text: "terms" };
  const bill = billOfMaterials({ name: "plusofon-tray", version: "0.2.0" }, [
    { ...part, name: "electron", version: "45.4.1", licence: "MIT" },
    { ...part, name: "@scope/part", version: "1.0.0", licence: "MIT AND ISC" },
  ]);
  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    components: [
      { type: "framework", purl: "pkg:npm/electron@45.4.1", licenses: [{ license: { id: "MIT" } }] },
      { type: "library", purl: "pkg:npm/%40scope/part@1.0.0", licenses: [{ expression: "MIT AND ISC" }] },
    ],
  });
});

describe("the notes of a release", () => {
  const changelog =
    "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- A thing.\n\n## [0.1.0]\n\n- First.\n";

  test("are the version's section of the changelog", () => {
    expect(releaseNotes(changelog, "0.2.0")).toBe("### Added\n\n- A thing.");
    expect(releaseNotes(changelog, "0.1.0")).toBe("- First.");
  });

  test.each(["0.3.0", "Unreleased"])("%s has none", (version) => {
    expect(() => releaseNotes(changelog, version)).toThrow(/no section/);
  });
});

describe("a release", () => {
  test("is refused under another version's tag, with another version's installer, and without any", async () => {
    await expect(writeReleaseFiles(folder, null)).rejects.toThrow(/there are none/);
    await add("plusofon-tray-9.9.9-win-x64.exe");
    await expect(writeReleaseFiles(folder, null)).rejects.toThrow(/9\.9\.9/);
    await expect(writeReleaseFiles(folder, "v9.9.9")).rejects.toThrow(/The tag v9\.9\.9 is not/);
  });

  test("is refused under a tag while packages have no address or page of their publisher", async () => {
    const { version } = await readApplication();
    await add(`plusofon-tray-${version}-win-x64.exe`);
    await expect(writeReleaseFiles(folder, `v${version}`)).rejects.toThrow(/linux\.maintainer/);
    const [maintainer, homepage] = ["Somebody <somebody@example.org>", "https://example.org/tray"];
    expect(() => requirePublisher({ maintainer: "Somebody", homepage })).toThrow(/Somebody/);
    expect(() => requirePublisher({ maintainer, homepage: "https://tray.invalid" })).toThrow(/homepage/);
    expect(() => requirePublisher({ maintainer, homepage })).not.toThrow();
  });

  test("has installers of every kind and nothing else of the folder", async () => {
    await add(
      "a.deb",
      "a.rpm",
      "a.AppImage",
      "a.exe",
      "a.dmg",
      "a.zip",
      "builder-debug.yml",
      "a.exe.blockmap",
    );
    expect(await installersIn(folder)).toEqual(["a.AppImage", "a.deb", "a.dmg", "a.exe", "a.rpm", "a.zip"]);
  });

  test("is made beside the unpacked program too, and its draft takes what the checksums name, and them", async () => {
    const files = ["a.exe", "a.cdx.json", "latest.yml", "licences.txt"];
    await add(...files, "builder-debug.yml", "release-notes.md");
    await mkdir(path.join(folder, "win-unpacked"));
    await writeChecksums(folder);
    const checksums = await readFile(path.join(folder, "SHA256SUMS"), "utf8");
    const named = [...checksums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, name]) => name);
    expect(named).toEqual(files);
    const args = await draftArgs(folder, "v0.2.0");
    const uploaded = args.slice(args.indexOf("--notes-file") + 2).map((file) => path.basename(file));
    expect(uploaded).toEqual([...named, "SHA256SUMS"]);
  });

  test("must be signed where a publisher is named, and an empty secret is none", () => {
    expect(builderArgs("win", { PLUSOFON_TRAY_PUBLISHER: "CN=Example" })).toContain(
      "-c.forceCodeSigning=true",
    );
    const unsigned = builderArgs("mac", { PLUSOFON_TRAY_PUBLISHER: "" }).join(" ");
    expect(unsigned).not.toContain("forceCodeSigning");
    expect(unsigned).toContain("-c.mac.identity=- -c.mac.hardenedRuntime=false");
    expect(builderArgs("win", {}).join(" ")).not.toContain("-c.mac");
    expect(withoutEmpty({ CSC_LINK: "", PATH: "/bin" })).toEqual({ PATH: "/bin" });
  });
});
