import { type ChildProcess, execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { commandOf } from "../../main/start-at-login/command-of-for-test";
import { desktopEntry } from "../../main/start-at-login/desktop-entry";
import type { Desktop } from "../desktop/session.mjs";
import { trayOf } from "../e2e/tray-of-program";
import { projectFolder } from "../project-folder";
import { canaryKey, test } from "./fixtures";
import { processesOf, runAsUser, startAsUser, userId } from "./ordinary-user";
import { filesOfDeb, filesOfRpm, linkedLibraries, outputOf, ownersOfLibraries } from "./package-files";

const program = "/opt/Plusofon Tray/plusofon-tray";
const menuEntry = "/usr/share/applications/plusofon-tray.desktop";
const version = (): string => JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")).version;
const installedVersion = (): string =>
  outputOf("dpkg-query", ["--show", "plusofon-tray"]).split(/\s/)[1] ?? "";
/** A test needs nothing to outlast a power cut. */
const unsynced = ["-o", "DPkg::Options::=--force-unsafe-io"];
const apt = (...args: string[]): string =>
  outputOf("apt-get", ["-y", "-q", "-o", "DPkg::Lock::Timeout=300", ...unsynced, ...args]);
/** The main process of the running program; undefined: it does not run. */
const running = () => processesOf(program).find(({ args }) => !args.some((arg) => arg.startsWith("--type=")));

const packageRecord = "/var/lib/dpkg/info/plusofon-tray.list";
const canInstall = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
test.skip(!canInstall, "Only root can install packages, and only where there is apt");
// At the end it would be removed.
test.skip(existsSync(packageRecord), "The package is installed on this machine");
test.describe.configure({ mode: "serial" });

test.afterAll(() => {
  for (const { id } of processesOf(program)) process.kill(id, "SIGKILL");
  if (existsSync(packageRecord)) apt("purge", "plusofon-tray");
});

test("a package depends on each library that the program is linked to, and an rpm has the same files", ({
  made,
}) => {
  const depends = outputOf("dpkg-deb", ["--field", made.deb, "Depends"]).split(/, |\n| \| /);
  const unpacked = join(projectFolder, "dist", "linux-unpacked");
  const own = readdirSync(unpacked);
  const libraries = linkedLibraries(join(unpacked, "plusofon-tray")).filter((name) => !own.includes(name));
  expect(libraries.length).toBeGreaterThan(20);
  const missing = [...ownersOfLibraries(libraries)].filter(([, owners]) =>
    owners.every((owner) => !depends.includes(owner)),
  );
  expect(missing).toEqual([]);

  const files = filesOfDeb(made.deb);
  expect(files.filter((name) => name.endsWith("default_app.asar"))).toEqual([]);
  expect(filesOfRpm(made.rpm)).toEqual(files.filter((name) => !name.startsWith("/usr/share/lintian/")));
});

test("apt installs it, with an icon of each size and files that the desktop's own checks accept", ({
  made,
}) => {
  apt("install", "--no-install-recommends", made.older);
  expect(installedVersion()).toBe("0.0.1");
  const sizes = readdirSync("/usr/share/icons/hicolor").filter((size) =>
    existsSync(join("/usr/share/icons/hicolor", size, "apps/plusofon-tray.png")),
  );
  expect(sizes).toEqual(expect.arrayContaining(["16x16", "24x24", "48x48", "256x256", "512x512"]));
  expect(outputOf("dpkg", ["--verify", "plusofon-tray"])).toBe("");
  if (!existsSync("/usr/bin/desktop-file-validate") || !existsSync("/usr/bin/appstreamcli"))
    apt("install", "--no-install-recommends", "desktop-file-utils", "appstream");
  expect(outputOf("desktop-file-validate", [menuEntry])).toBe("");
  const metainfo = "/usr/share/metainfo/ru.plusofon-tray.app.metainfo.xml";
  expect(outputOf("appstreamcli", ["validate", "--no-net", metainfo])).toContain("Validation was successful");
});

test("--status needs no display, is silent on standard error, and makes nothing for a user who never started it", async ({
  simulator,
}) => {
  const home = mkdtempSync(join(tmpdir(), "plusofon-new-user-"));
  execFileSync("chown", [String(userId), home]);
  const env = { PATH: "/usr/bin:/bin", HOME: home, LANG: "en_US.UTF-8", TMPDIR: "/tmp", DISPLAY: ":987" };
  const command = `plusofon-tray --status --json --api=${simulator.url}`;
  const keyless = await runAsUser(command, env);
  expect(keyless).toMatchObject({ exitCode: 1, stderr: "" });
  expect(JSON.parse(keyless.stdout)).toMatchObject({ ok: false, failure: { kind: "no-account" } });
  const keyed = await runAsUser(command, { ...env, PLUSOFON_ACCESS_KEY: canaryKey });
  expect(keyed).toMatchObject({ exitCode: 0, stderr: "" });
  expect(JSON.parse(keyed.stdout)).toMatchObject({ schema: 1, ok: true, failures: [] });
  expect(readdirSync(home)).toEqual([]);
  rmSync(home, { recursive: true });
});

test.describe("in the session of an ordinary user", () => {
  let desktop: Desktop;
  let started: ChildProcess | null = null;

  test.beforeEach(async ({ home }) => {
    const { startDesktop } = await import("../desktop/session.mjs");
    const { createLog } = await import("../../build/log.mjs");
    desktop = await startDesktop({ log: createLog(process.stderr), user: { id: userId, home } });
  });
  test.afterEach(async ({ home: _ }, info) => {
    if (info.status !== info.expectedStatus) await desktop.screenshot(info.outputPath("screen.png"));
    started?.kill("SIGKILL");
    await desktop.stop();
  });

  const start = (entry: string, flags = ""): void => {
    const command = commandOf(readFileSync(entry, "utf8"));
    started = startAsUser(`${command} ${flags}`, desktop.env);
  };
  const userData = (home: string, name: string): string => join(home, ".config", "Plusofon Tray", name);
  /** Settings, accounts and sealed keys. */
  const contentsOf = (home: string): string[] =>
    ["settings.json", "accounts.json", "vault.json"].map((name) =>
      readFileSync(userData(home, name), "utf8"),
    );
  const tooltip = async (): Promise<string> =>
    (await desktop.trayItems()).length === 0 ? "" : trayOf(desktop).tooltip();
  const choose = (label: string): Promise<void> => trayOf(desktop).chooseInMenu(label);
  const windowOf = async (processId: number): Promise<string | null> => {
    const { findWindow } = await import("../../build/launch/desktop-probes.mjs");
    return findWindow(desktop, processId);
  };
  /** The first field is found by the keyboard: it is what shows what is typed. */
  const typeIntoFirstField = async (window: string, text: string): Promise<void> => {
    const { changedPixels, grabScreen } = await import("../desktop/screen.mjs");
    const xdotool = (...args: string[]): void => void execFileSync("xdotool", args, { env: desktop.env });
    const settledScreen = async () => {
      let now = await grabScreen(desktop);
      await expect(async () => {
        const before = now;
        now = await grabScreen(desktop);
        expect(changedPixels(before, now)).toBe(0);
      }).toPass();
      return now;
    };
    xdotool("windowactivate", "--sync", window);
    let typed = await settledScreen();
    await expect(async () => {
      xdotool("key", "Tab");
      const empty = await settledScreen();
      xdotool("type", text);
      typed = await settledScreen();
      expect(changedPixels(empty, typed)).toBeGreaterThan(300);
    }).toPass({ timeout: 40_000 });
    xdotool("key", "Return");
    // The account takes the place of the form.
    await expect(async () => {
      expect(changedPixels(typed, await settledScreen())).toBeGreaterThan(10_000);
    }).toPass();
  };
  const quit = async (): Promise<void> => {
    await choose("Выйти");
    await expect.poll(() => processesOf(program)).toEqual([]);
  };

  test("it starts in the sandbox with an icon and a window, keeps a key in the keyring, and goes on during an upgrade", async ({
    made,
    simulator,
    home,
  }) => {
    // Settings of a user of version 0.1.0, but for a proxy that is not there; and an autostart file of a program that was moved.
    mkdirSync(userData(home, ""), { recursive: true });
    const { proxy: _, ...settings } = JSON.parse(
      readFileSync(join(projectFolder, "main/composition/stored-files/settings.json"), "utf8"),
    );
    writeFileSync(userData(home, "settings.json"), JSON.stringify(settings));
    const autostart = join(home, ".config/autostart/plusofon-tray.desktop");
    mkdirSync(join(home, ".config/autostart"), { recursive: true });
    writeFileSync(autostart, desktopEntry("Plusofon Tray", ["/gone/tray.AppImage", "--hidden"]));
    execFileSync("chown", ["-R", `${userId}:${userId}`, home]);

    // Its folder has a space in its name, and no file or address is taken.
    expect(readFileSync(menuEntry, "utf8")).toContain(`\nExec="${program}"\n`);
    start(menuEntry, `--api=${simulator.url}`);
    await expect.poll(tooltip).toContain("ключ доступа");
    const first = running();
    expect(first).toMatchObject({ userId });
    await expect.poll(() => windowOf(first?.id ?? 0)).not.toBeNull();
    const window = (await windowOf(first?.id ?? 0)) ?? "";
    const xprop = execFileSync("xprop", ["-id", window, "WM_CLASS"], { env: desktop.env, encoding: "utf8" });
    const [, windowClass] = /, "(.*)"$/m.exec(xprop) ?? [];
    expect(readFileSync(menuEntry, "utf8")).toContain(`\nStartupWMClass=${windowClass}\n`);

    const processes = processesOf(program);
    expect(processes.flatMap(({ args }) => args)).not.toContain("--no-sandbox");
    const page = processes.find(({ args }) => args.includes("--type=renderer"));
    expect(page).toMatchObject({ seccomp: "2" });
    expect(page?.userNamespace).not.toBe(first?.userNamespace);

    await typeIntoFirstField(window, canaryKey);
    await expect.poll(tooltip).toMatch(/SMS/);
    await desktop.screenshot(join(projectFolder, "artifacts/installed.png"));
    const vault = readFileSync(userData(home, "vault.json"), "utf8");
    expect(vault).toContain("gnome_libsecret");
    expect(vault).not.toContain(canaryKey);
    expect(readFileSync(autostart, "utf8")).toContain(`\nTryExec=${program}\n`);

    apt("install", "--no-install-recommends", made.deb);
    expect(installedVersion()).toBe(version());
    expect(running()).toMatchObject({ id: first?.id, isReplaced: true });
    const asked = simulator.requests.length;
    await choose("Обновить");
    await expect.poll(() => simulator.requests.length).toBeGreaterThan(asked);
    await quit();
  });

  test("the next login starts the new version hidden in the tray, with accounts, keys and settings as they were", async ({
    simulator,
    home,
  }) => {
    const kept = contentsOf(home);
    const asked = simulator.requests.length;
    start(join(home, ".config/autostart/plusofon-tray.desktop"));
    await expect.poll(tooltip).toMatch(/SMS/);
    const now = running();
    expect(now).toMatchObject({ userId, isReplaced: false });
    expect(await windowOf(now?.id ?? 0)).toBeNull();
    await expect.poll(() => simulator.requests.length).toBeGreaterThan(asked);
    expect(simulator.requests.at(-1)?.headers["authorization"]).toBe(true);
    expect(contentsOf(home)).toEqual(kept);

    const status = await runAsUser(`plusofon-tray --status --json --api=${simulator.url}`, desktop.env);
    expect(status).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(status.stdout)).toMatchObject({ ok: true, trial: { state: "running" }, failures: [] });
    await quit();
  });

  test("removing it ends it, and purging leaves nothing but the user's data", async ({
    simulator,
    home,
    made,
  }) => {
    start(menuEntry, `--api=${simulator.url}`);
    await expect.poll(tooltip).toMatch(/SMS/);
    const files = filesOfDeb(made.deb);
    const kept = contentsOf(home);
    apt("remove", "plusofon-tray");
    await expect.poll(() => processesOf(program)).toEqual([]);
    await expect.poll(async () => (await desktop.trayItems()).length).toBe(0);
    outputOf("dpkg", ["--purge", "plusofon-tray"]);
    expect(files.filter((name) => existsSync(name))).toEqual([]);
    for (const gone of ["/opt/Plusofon Tray", "/etc/apparmor.d/plusofon-tray", "/usr/bin/plusofon-tray"])
      expect(existsSync(gone), gone).toBe(false);
    expect(outputOf("dpkg-query", ["--list"])).not.toContain("plusofon-tray");
    // A desktop passes over what names a program that is gone.
    const autostart = readFileSync(join(home, ".config/autostart/plusofon-tray.desktop"), "utf8");
    expect(existsSync(/^TryExec=(.*)$/m.exec(autostart)?.[1] ?? "/")).toBe(false);
    expect(contentsOf(home)).toEqual(kept);
  });
});
