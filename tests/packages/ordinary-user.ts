import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Nobody in particular: an account that every system has, and that may do nothing special. */
export const userId = 65_534;

/** How a command ended, and what it printed. */
export type Ended = { exitCode: number | null; stdout: string; stderr: string };

/** Starts a shell command as the ordinary user. */
export function startAsUser(command: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("/bin/sh", ["-c", `exec ${command}`], { env, uid: userId, gid: userId, cwd: "/" });
}

/** Runs a shell command as the ordinary user to its end. */
export function runAsUser(command: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = startAsUser(command, env);
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (bytes: Buffer) => {
    output.stdout += bytes.toString();
  });
  child.stderr?.on("data", (bytes: Buffer) => {
    output.stderr += bytes.toString();
  });
  return new Promise((resolve) => child.once("close", (exitCode) => resolve({ exitCode, ...output })));
}

/** A process of a program: `args` are its arguments, `userNamespace` and `seccomp` what its sandbox is made of. */
export type ProgramProcess = {
  id: number;
  args: string[];
  userId: number;
  userNamespace: string;
  seccomp: string;
  isReplaced: boolean;
};

/** The processes that run a program, also one whose file was replaced or removed since. */
export function processesOf(executable: string): ProgramProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const folder = join("/proc", name);
      try {
        const running = readlinkSync(join(folder, "exe"));
        if (running !== executable && running !== `${executable} (deleted)`) return [];
        const status = readFileSync(join(folder, "status"), "utf8");
        return [
          {
            id: Number(name),
            args: readFileSync(join(folder, "cmdline"), "utf8").split(/[\0 ]/),
            userId: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]),
            userNamespace: readlinkSync(join(folder, "ns", "user")),
            seccomp: /^Seccomp:\s+(\d)/m.exec(status)?.[1] ?? "",
            isReplaced: running !== executable,
          },
        ];
      } catch {
        // It has just ended.
        return [];
      }
    });
}
