import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { replacedModules } from "../../build/replaced-modules.mjs";
import { projectFolder } from "../project-folder";
import { openProgram } from "./killed-program";
import { budgetMs, countOne, createRandom, printTable, seed } from "./options";

let out = "";
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "plusofon-killed-program-"));
  await build({
    configFile: false,
    logLevel: "error",
    root: projectFolder,
    plugins: [replacedModules(projectFolder)],
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: join(import.meta.dirname, "killed-program.ts"),
      outDir: out,
      rollupOptions: { output: { entryFileNames: "program.mjs" } },
    },
  });
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Runs the program over a folder and kills it `afterMs` behind its start. */
function runAndKill(
  folder: string,
  start: number,
  afterMs: number,
): Promise<{ signal: string | null; stderr: string }> {
  const child = spawn(process.execPath, [join(out, "program.mjs"), folder, String(start)], {
    env: { ...process.env, PLUSOFON_KILLED_PROGRAM: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMs));
  return new Promise((resolve) => child.once("close", (_code, signal) => resolve({ signal, stderr })));
}

it("wherever it is killed, each account keeps its key, and nothing is damaged or left over", async () => {
  const random = createRandom(seed);
  const outcomes = new Map<string, number>();
  const end = performance.now() + budgetMs;
  let folder = mkdtempSync(join(tmpdir(), "plusofon-killed-"));
  let kills = 0;
  while (performance.now() < end || kills < 15) {
    kills += 1;
    if (kills % 20 === 0) {
      rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), "plusofon-killed-"));
    }
    const { signal, stderr } = await runAndKill(folder, seed * 100_000 + kills, random() * 250);
    expect([signal, stderr]).toEqual(["SIGKILL", ""]);
    // It may have been killed before its first act.
    const acts = existsSync(join(folder, "acts")) ? readFileSync(join(folder, "acts"), "utf8") : "none yet";
    const last = acts.trimEnd().split("\n").at(-1) ?? "";
    countOne(outcomes, `killed at: ${last.split(" ")[0]}`);
    const left = readdirSync(folder).some((name) => name.includes(".tmp-"));
    if (left) countOne(outcomes, "a write was cut short");

    const damaged: string[] = [];
    const { accounts, stop } = openProgram(folder, random, (name) => damaged.push(name));
    expect(damaged).toEqual([]);
    const keyless = accounts.states().filter(({ keyPlace }) => keyPlace !== "sealed");
    // A removal that was cut short leaves its account without a key; it can be removed again.
    expect(keyless.map(({ id }) => `remove ${id}`).filter((act) => act !== last)).toEqual([]);
    for (const { id } of keyless) {
      countOne(outcomes, "a removal was cut short");
      expect(accounts.remove(id)).toEqual({ state: "removed" });
    }
    const ids = accounts.states().map(({ id }) => id);
    const stored = (name: string): string =>
      existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
    for (const id of stored("vault.json").match(/id-[0-9a-z]+/g) ?? []) expect(ids).toContain(id);
    const histories = existsSync(join(folder, "history")) ? readdirSync(join(folder, "history")) : [];
    for (const name of histories) expect(ids).toContain(name.split(".")[0]);
    expect(readdirSync(folder).filter((name) => name.includes(".tmp-"))).toEqual([]);
    accounts.stop();
    stop();
  }
  rmSync(folder, { recursive: true });
  printTable("kills", kills, outcomes);
});
