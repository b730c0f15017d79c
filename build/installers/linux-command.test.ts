import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectFolder } from "../paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "plusofon-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command of the Linux packages with a program that is this shell script. */
function runCommand(script: string, args: string[]) {
  const [command, program] = [join(folder, "command"), join(folder, "the program")];
  const installed = readFileSync(join(projectFolder, "build/installers/linux/plusofon-tray"), "utf8");
  writeFileSync(command, installed.replace("/opt/Plusofon Tray/plusofon-tray", program));
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const { status, stdout, stderr } = spawnSync("/bin/sh", [command, ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], DISPLAY: ":9" },
  });
  return { exitCode: status, printed: stdout.split("\n").slice(0, -1), errors: stderr };
}

describe.skipIf(process.platform === "win32")("the command of the Linux packages", () => {
  it("passes everything on to the program, which has the display", () => {
    const { exitCode, printed } = runCommand('printf "%s\\n" "$DISPLAY" "$@"; exit 7', [
      "--lang=ru",
      "a  'b",
    ]);
    expect([exitCode, printed]).toEqual([7, [":9", "--log-level=3", "--lang=ru", "a  'b"]]);
  });

  it("starts a status without a display, as the child of a process that it can follow", () => {
    const script = '[ "$PPID" = "$PLUSOFON_TRAY_PARENT" ] && printf "%s\\n" "$DISPLAY" "$@"';
    const { exitCode, printed } = runCommand(script, ["--account=a  'b", "--status"]);
    const flags = ["--ozone-platform=headless", "--disable-gpu", "--log-level=3"];
    expect([exitCode, printed]).toEqual([0, ["", ...flags, "--account=a  'b", "--status"]]);
  });

  it.each([
    ["exit 2", 2],
    ["printf 1 >&3; kill -KILL $$", 1],
    ["printf 0 >&3; kill -KILL $$", 0],
    ["kill -KILL $$", 3],
  ])("has the exit code that a status reported or ended with: %s", (script, exitCode) => {
    const ended = runCommand(`echo result; echo error >&2; ${script}`, ["--status"]);
    expect(ended).toEqual({ exitCode, printed: ["result"], errors: "error\n" });
  });
});
