import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project-folder";
import { expect, test } from "./fixtures";

/** Makes a folder that nobody can write, root neither; returns what undoes it. */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const { runCaptured } = await import("../../build/run-process.mjs");
  const isRoot = process.getuid?.() === 0;
  const set = async (flag: "+i" | "-i") => {
    if (!isRoot) chmodSync(folder, flag === "+i" ? 0o500 : 0o700);
    else expect((await runCaptured("chattr", [flag, folder])).exitCode, "chattr").toBe(0);
  };
  await set("+i");
  return () => set("-i");
}

/** Starts the application in `folder`, waits for its error box and presses Return in it. */
async function dismissErrorBox(
  runtime: { executablePath: string; electronFlags: string[] },
  env: NodeJS.ProcessEnv,
  folder: string,
  flags: string[],
): Promise<{ exitCode: number | null; stderr: string }> {
  const { runCaptured } = await import("../../build/run-process.mjs");
  const xdotool = async (...args: string[]) => (await runCaptured("xdotool", args, { env })).stdout.trim();
  const args = [...runtime.electronFlags, "--log-level=3", folder, ...flags];
  const child = spawn(runtime.executablePath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const search = () => xdotool("search", "--onlyvisible", "--pid", String(child.pid));
  try {
    await expect.poll(search).toMatch(/^\d+$/m);
    const [box = ""] = (await search()).split("\n");
    await xdotool("windowfocus", "--sync", box, "key", "Return");
    return { exitCode: await ended, stderr };
  } finally {
    child.kill("SIGKILL");
  }
}

test("a folder that can't be written is no running application: an error box, standard error, code 1", async ({
  runtime,
  desktop,
  simulator,
  userData,
}) => {
  const locked = join(userData, "locked");
  const temporary = join(userData, "temporary");
  for (const folder of [locked, temporary]) mkdirSync(folder);
  const unlock = await lockFolder(locked);
  try {
    for (const [language, sentence] of [
      ["ru", `папку ${locked} нельзя записывать`],
      ["en", `the folder ${locked} can’t be written`],
    ] as const) {
      const flags = [`--api=${simulator.url}`, `--user-data-dir=${locked}`, `--lang=${language}`];
      const env = { ...desktop.env, TMPDIR: temporary };
      const run = await dismissErrorBox(runtime, env, projectFolder, flags);
      expect(run).toEqual({ exitCode: 1, stderr: expect.stringContaining(sentence) });
      expect(await desktop.trayItems()).toEqual([]);
    }
    expect(readdirSync(locked)).toEqual([]);
  } finally {
    await unlock();
  }
});

test("an application with a part missing says that it could not start, and logs why", async ({
  runtime,
  desktop,
  userData,
}) => {
  const broken = join(userData, "broken");
  for (const name of ["out", "package.json"]) {
    cpSync(join(projectFolder, name), join(broken, name), { recursive: true });
  }
  const chunks = join(broken, "out", "main", "chunks");
  const [services = ""] = readdirSync(chunks).filter((name) => name.startsWith("services-"));
  rmSync(join(chunks, services));
  const flags = [`--user-data-dir=${userData}`, "--lang=ru"];
  const run = await dismissErrorBox(runtime, desktop.env, broken, flags);
  expect(run).toEqual({ exitCode: 1, stderr: expect.stringMatching(/Не.удалось запустить программу/) });
  expect(readFileSync(join(userData, "logs", "main.log"), "utf8")).toContain("start-failed");
});

test("a folder that can't be made, or no place for the lock: a sentence on standard error, and not code 0", async ({
  runtime,
  desktop,
  userData,
}) => {
  const { runCaptured } = await import("../../build/run-process.mjs");
  for (const [folder, variables, named] of [
    ["/proc/none/of/these", { TMPDIR: "/proc/none" }, "/proc/none/of/these"],
    ["/proc/none/of/these", { DISPLAY: "" }, "/proc/none/of/these"],
    [userData, { TMPDIR: "/proc/none" }, "/proc/none"],
  ] as const) {
    const args = [...runtime.electronFlags, "--log-level=3", projectFolder, `--user-data-dir=${folder}`];
    const env = { ...desktop.env, ...variables };
    const run = await runCaptured(runtime.executablePath, [...args, "--lang=ru"], { env, timeoutMs: 20_000 });
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(`папку ${named} нельзя`)]);
  }
});
