import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandOf } from "./command-of-for-test";
import { desktopEntry } from "./desktop-entry";

/** Any arguments that a command line can have: no NUL, and a program. */
const anyArgument = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));
const nastyArgument = fc.string({ unit: fc.constantFrom(..."\"'`$\\% \n\t\r=;&|*?~#<>()abя".split("")) });
const commandLine = fc.array(fc.oneof(anyArgument, nastyArgument));

const execOf = (entry: string): string => /^Exec=(.*)$/m.exec(entry)?.[1] ?? "";

describe("the file in the autostart folder", () => {
  it("is a desktop entry that starts the program", () => {
    const args = ["/opt/Plusofon Tray/app", "--user-data-dir=/дом/50%", "--hidden"];
    expect(desktopEntry("Plusofon Tray", args).split("\n")).toEqual([
      "[Desktop Entry]",
      "Type=Application",
      "Version=1.5",
      "Name=Plusofon Tray",
      "TryExec=/opt/Plusofon Tray/app",
      'Exec="/opt/Plusofon Tray/app" "--user-data-dir=/дом/50%%" --hidden',
      "Icon=plusofon-tray",
      "Terminal=false",
      "StartupNotify=false",
      "X-GNOME-Autostart-enabled=true",
      "",
    ]);
  });

  it.each([
    [["/usr/bin/plusofon-tray", "--hidden"], "/usr/bin/plusofon-tray --hidden"],
    [["/a", '--x="1"'], '/a "--x=\\\\"1\\\\""'],
    [["/a", "$HOME`id`"], '/a "\\\\$HOME\\\\`id\\\\`"'],
    [["/a", "C:\\d"], '/a "C:\\\\\\\\d"'],
    [["/app", "100%"], "/app 100%%"],
    [["/100%/a=b"], '/bin/sh -c "exec \\\\"\\\\$0\\\\" \\\\"\\\\$@\\\\"" /100%%/a=b'],
    [["/a", ""], '/a ""'],
    [["/a\nb"], '"/a\\nb"'],
  ])("%j is written as %s", (args, exec) => {
    expect(execOf(desktopEntry("x", args))).toBe(exec);
  });

  it("has the same lines whatever the name and the arguments are", () => {
    const keys = (entry: string): string[] => entry.split(/[\n\r]/).map((line) => line.split("=")[0] ?? "");
    fc.assert(
      fc.property(fc.string(), commandLine, (name, args) => {
        expect(keys(desktopEntry(name, args))).toEqual(keys(desktopEntry("x", ["/a"])));
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives a shell, which quotes by the same rules, the same arguments", () => {
    const samples = fc.sample(commandLine, { numRuns: 300, seed: 7 });
    const script = samples.map((args) => commandOf(desktopEntry("x", ["printf", "%s\\0", "", ...args])));
    const { stdout } = spawnSync("/bin/sh", ["-c", script.join("\n")]);
    const expected = samples.map((args) => ["", ...args].map((arg) => `${arg}\0`).join("")).join("");
    expect(Buffer.compare(stdout, Buffer.from(expected))).toBe(0);
  });
});
