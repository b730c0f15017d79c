import { execFileSync, spawnSync } from "node:child_process";

/** What a command of the system prints; throws when it fails. */
export function outputOf(command: string, args: string[]): string {
  const env = { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };
  return execFileSync(command, args, { env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

/** The paths of the files in a deb, without folders. */
export function filesOfDeb(deb: string): string[] {
  return linesOf(outputOf("dpkg-deb", ["--contents", deb]))
    .filter((line) => !line.startsWith("d"))
    .map((line) => line.slice(line.indexOf(" ./") + 2))
    .sort();
}

/** The paths of the files in an rpm, without folders. */
export function filesOfRpm(rpm: string): string[] {
  const format = "[%{FILEMODES:perms} %{FILENAMES}\n]";
  return linesOf(outputOf("rpm", ["-qp", "--queryformat", format, rpm]))
    .filter((line) => !line.startsWith("d"))
    .map((line) => line.slice(line.indexOf(" ") + 1))
    .sort();
}

/** The names of the libraries that an executable is linked to itself. */
export function linkedLibraries(executable: string): string[] {
  const lines = linesOf(outputOf("/usr/lib/rpm/elfdeps", ["--requires", executable]));
  return [...new Set(lines.map((line) => line.replace(/\(.*/, "")))].filter((name) => name.startsWith("lib"));
}

/** The installed Debian packages that have a library of each of these names, in any folder. */
export function ownersOfLibraries(names: string[]): Map<string, string[]> {
  const patterns = names.map((name) => `*/${name}`);
  const { stdout } = spawnSync("dpkg-query", ["--search", ...patterns], { encoding: "utf8" });
  const owners = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const line of linesOf(stdout)) {
    const [, owner = "", library = ""] = /^([^:,]+)(?::\w+)?: .*\/([^/]+)$/.exec(line) ?? [];
    owners.get(library)?.push(owner);
  }
  return owners;
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
