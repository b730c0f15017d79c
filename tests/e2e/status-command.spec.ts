import { spawn } from "node:child_process";
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../project-folder";
import { test as base, canaryKey, expect } from "./fixtures";
import { processLines } from "./leaks";
import { startLoopbackProxy } from "./loopback-proxy";
import { runProgram } from "./run-program";
import { startSecureFront } from "./secure-front";

const headless = ["--ozone-platform=headless", "--disable-gpu"];

/** The system has no cache of fonts that Chromium's own fontconfig can read, as in Debian 12. */
const fontsWithoutCache =
  '<fontconfig><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';

/** Folders of a new user: a home and one for temporary files, both empty. */
const test = base.extend<{ fresh: { home: string; temporary: string; env: NodeJS.ProcessEnv } }>({
  fresh: async ({ browserName: _ }, use) => {
    const root = await mkdtemp(join(tmpdir(), "plusofon-fresh-"));
    const [home, temporary] = [join(root, "home"), join(root, "temporary")];
    for (const folder of [home, temporary]) mkdirSync(folder);
    const fonts = join(root, "fonts.conf");
    writeFileSync(fonts, fontsWithoutCache);
    const { XDG_CONFIG_HOME: _c, XDG_CACHE_HOME: _h, ...env } = process.env;
    await use({
      home,
      temporary,
      env: { ...env, HOME: home, TMPDIR: temporary, FONTCONFIG_FILE: fonts },
    });
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Every file and folder below, with what a change would change. */
function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return names.map((name) => {
    const { mtimeMs, size, ino } = lstatSync(join(folder, name));
    return [name, mtimeMs, size, ino].join(" ");
  });
}

test("a status makes no file for a new user, with a key or without, and leaves no temporary one", async ({
  runtime,
  simulator,
  fresh,
}) => {
  const abandoned = join(fresh.temporary, "plusofon-tray-profile-4194999-abcdef");
  mkdirSync(abandoned);
  for (const [more, accessKey, exitCode] of [
    [[], canaryKey, 0],
    [[], null, 1],
    [["--history"], null, 1],
  ] as const) {
    const flags = ["--status", "--json", `--api=${simulator.url}`, ...more];
    const run = await runProgram(runtime, flags, accessKey, fresh.env);
    expect([run.exitCode, JSON.parse(run.stdout)]).toEqual([exitCode, expect.anything()]);
    expect([filesIn(fresh.home), filesIn(fresh.temporary)]).toEqual([[], []]);
  }
});

test("a status over TLS makes no database of certificates", async ({ runtime, simulator, fresh }) => {
  const front = await startSecureFront(simulator.url);
  const gateway = await startLoopbackProxy({ tunnelPort: front.port });
  const flags = ["--status", "--json", `--proxy-server=http://${gateway.address}`];
  const run = await runProgram(runtime, flags, canaryKey, fresh.env);
  expect([run.exitCode, run.stdout]).toEqual([3, expect.stringContaining('"kind":"tls"')]);
  expect(gateway.requests[0]).toMatchObject({ method: "CONNECT", target: "restapi.plusofon.ru:443" });
  expect([filesIn(fresh.home), filesIn(fresh.temporary)]).toEqual([[], []]);
  await gateway.close();
  front.close();
});

test("a status opens the vault of an old user, and changes none of the files", async ({
  launchWithAccount,
  runtime,
  simulator,
  userData,
  desktop,
}) => {
  const { app } = await launchWithAccount("Офис");
  await app.quit();
  // Chromium's other processes end a little later, and write until then.
  await expect.poll(() => processLines().filter((line) => line.includes(userData))).toEqual([]);
  const before = filesIn(userData);
  expect(before.length).toBeGreaterThan(10);
  for (const more of [[], ["--history"]]) {
    const flags = ["--status", "--json", `--api=${simulator.url}`, `--user-data-dir=${userData}`, ...more];
    const run = await runProgram(runtime, flags, null, desktop.env);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, account: { label: "Офис" } });
    expect(filesIn(userData)).toEqual(before);
  }
});

test("a status needs no home; without a temporary folder it is still one object, with code 1", async ({
  runtime,
  simulator,
  fresh,
}) => {
  const flags = ["--status", "--json", `--api=${simulator.url}`, "--lang=ru"];
  const homeless = { ...fresh.env, HOME: "/proc/none" };
  const keyed = await runProgram(runtime, flags, canaryKey, homeless);
  expect([keyed.exitCode, JSON.parse(keyed.stdout)]).toEqual([0, expect.objectContaining({ ok: true })]);
  const sent = simulator.requests.length;
  const keyless = await runProgram(runtime, flags, null, homeless);
  expect([keyless.exitCode, keyless.stdout]).toEqual([1, expect.stringContaining('"kind":"no-account"')]);
  expect(simulator.requests).toHaveLength(sent);
  const stuck = await runProgram(runtime, flags, canaryKey, { ...homeless, TMPDIR: "/proc/none" });
  expect([stuck.exitCode, JSON.parse(stuck.stdout)]).toEqual([
    1,
    expect.objectContaining({
      failure: expect.objectContaining({ message: expect.stringContaining("/proc/none") }),
    }),
  ]);
});

test("a list of accounts that can't be read is not called empty", async ({ runtime, userData }) => {
  mkdirSync(join(userData, "accounts.json"));
  for (const more of [[], ["--history"]]) {
    const flags = ["--status", "--json", `--user-data-dir=${userData}`, "--lang=ru", ...more];
    const run = await runProgram(runtime, flags, null);
    expect([run.exitCode, run.stdout]).toEqual([
      1,
      expect.stringContaining(`прочитать файл ${userData}/accounts.json`),
    ]);
  }
});

test("a result that could not be written is a failure: on a full disk, and for a reader that has gone", async ({
  runtime,
  simulator,
  userData,
}) => {
  const status = ["--status", "--json", `--api=${simulator.url}`, `--user-data-dir=${userData}`];
  for (const isReader of [true, false]) {
    for (const [flags, exitCode] of [
      [status, 3],
      [["--help"], 3],
      [["--bogus"], 1],
      [[...status, "--history"], 1],
    ] as const) {
      const output = isReader ? "pipe" : openSync("/dev/full", "w");
      const child = spawn(
        runtime.executablePath,
        [...runtime.electronFlags, "--log-level=3", projectFolder, ...flags],
        { stdio: ["ignore", output, output], env: { ...process.env, PLUSOFON_ACCESS_KEY: canaryKey } },
      );
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (typeof output === "number") closeSync(output);
      const ended = await new Promise<number | null>((resolve) => child.once("exit", resolve));
      expect(ended, flags.join(" ")).toBe(exitCode);
    }
  }
});

test("whatever ends a status ends all of it, with nothing printed and no success", async ({
  runtime,
  fresh,
}) => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = Object(server.address());
  const flags = ["--json", `--api=http://127.0.0.1:${port}`];
  const electron = [...runtime.electronFlags, "--log-level=3"];
  const command = join(fresh.home, "plusofon-tray");
  const installed = readFileSync(join(projectFolder, "build/installers/linux/plusofon-tray"), "utf8");
  writeFileSync(command, installed.replace("/opt/Plusofon Tray/plusofon-tray", runtime.executablePath));
  const ways: [string, string[]][] = [
    [runtime.executablePath, [...electron, projectFolder, "--status", ...flags]],
    [runtime.executablePath, [...electron, ...headless, projectFolder, "--status", ...flags]],
    [process.execPath, [join(projectFolder, "build", "status.mjs"), ...flags]],
    ["/bin/sh", [command, ...runtime.electronFlags, projectFolder, "--status", ...flags]],
  ];
  for (const [program, args] of ways) {
    for (const signal of ["SIGTERM", "SIGINT", "SIGKILL"] as const) {
      const child = spawn(program, args, {
        detached: true,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, TMPDIR: fresh.temporary, PLUSOFON_ACCESS_KEY: canaryKey },
      });
      let printed = "";
      child.stdout.on("data", (bytes: Buffer) => {
        printed += bytes.toString();
      });
      const connected = sockets.length;
      await expect.poll(() => sockets.length).toBeGreaterThan(connected);
      const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
      // A shell passes none on: from the keyboard, the signal comes to all of the group.
      process.kill(
        signal === "SIGINT" && program === "/bin/sh" ? -(child.pid ?? 0) : (child.pid ?? 0),
        signal,
      );
      // All writers of the pipe are gone.
      expect(await closed, `${signal} ${args.join(" ")}`).not.toBe(0);
      await expect.poll(() => processLines().filter((line) => line.includes(`:${port}`))).toEqual([]);
      expect(printed).toBe("");
    }
  }
  server.close();
});

test("a session bus that takes connections and never answers keeps a status from nothing", async ({
  runtime,
  simulator,
  fresh,
}) => {
  const socket = join(fresh.temporary, "bus");
  const server = createServer((client) => client.on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const env = { ...fresh.env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` };
  const flags = ["--status", "--json", `--api=${simulator.url}`];
  const withKey = await runProgram(runtime, flags, canaryKey, env);
  expect([withKey.exitCode, JSON.parse(withKey.stdout)]).toEqual([0, expect.objectContaining({ ok: true })]);
  expect((await runProgram(runtime, flags, null, env)).exitCode).toBe(1);
  server.close();
});

test("the language of the command line is the system's, as gettext reads it", async ({ runtime }) => {
  const { LANG: _l, LC_ALL: _a, LC_MESSAGES: _m, LANGUAGE: _g, ...env } = process.env;
  for (const [variables, sentence] of [
    [{ LC_ALL: "", LANG: "en_US.UTF-8" }, "Unknown flag"],
    [{ LANGUAGE: "en:ru", LANG: "ru_RU.UTF-8" }, "Unknown flag"],
    [{ LANGUAGE: "", LC_MESSAGES: "en_GB.UTF-8", LANG: "ru_RU.UTF-8" }, "Unknown flag"],
    [{ LC_ALL: "ru_RU.UTF-8", LANG: "en_US.UTF-8" }, "Неизвестный флаг"],
    [{}, "Неизвестный флаг"],
  ] as const) {
    const refused = await runProgram(runtime, ["--bogus"], null, { ...env, ...variables });
    expect(refused.stderr, JSON.stringify(variables)).toContain(sentence);
    const help = await runProgram(runtime, ["--help"], null, { ...env, ...variables });
    expect(help.stdout.includes("Exit code:"), JSON.stringify(variables)).toBe(sentence === "Unknown flag");
  }
});

test("a malformed key in the environment is called that, and is not repeated", async ({
  runtime,
  simulator,
}) => {
  const flags = ["--status", "--json", `--api=${simulator.url}`, "--lang=ru"];
  const run = await runProgram(runtime, flags, "секретный ключ");
  expect([run.exitCode, JSON.parse(run.stdout)]).toMatchObject([
    1,
    {
      failure: {
        kind: "no-account",
        message: expect.stringMatching(/^В.переменной PLUSOFON_ACCESS_KEY.*недопустимые символы/),
      },
    },
  ]);
  expect(run.stdout + run.stderr).not.toContain("секретный");
  expect(simulator.requests).toEqual([]);
});
