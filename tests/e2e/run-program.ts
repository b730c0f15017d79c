import { spawn } from "node:child_process";
import { projectFolder } from "../project-folder";
import { canaryKey } from "./fixtures";

/** How a run of the program ended, and what it printed. */
export type Run = { exitCode: number | null; stdout: string; stderr: string };

/** Runs the program to its end, without any display, and with the access key in the environment unless it is null. */
export function runProgram(
  runtime: { executablePath: string; electronFlags: string[] },
  flags: string[],
  accessKey: string | null = canaryKey,
  outer: NodeJS.ProcessEnv = process.env,
): Promise<Run> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, PLUSOFON_ACCESS_KEY: _k, ...env } = outer;
  const child = spawn(
    runtime.executablePath,
    [...runtime.electronFlags, "--log-level=3", projectFolder, ...flags],
    {
      env: accessKey === null ? env : { ...env, PLUSOFON_ACCESS_KEY: accessKey },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (bytes: Buffer) => {
    output.stdout += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    output.stderr += bytes.toString();
  });
  return new Promise((resolve) => child.once("close", (exitCode) => resolve({ exitCode, ...output })));
}
