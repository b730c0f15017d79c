import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runCaptured, tailOf } from "../../build/run-process.mjs";
import { connectBus } from "./bus.mjs";
import { keyringPassword } from "./keyring.mjs";
import { killAllGroups, startGroup } from "./process-group.mjs";
import { sessionEnvironment } from "./session-environment.mjs";
import { busConfigPath, notifierConfigPath, writeSessionFiles } from "./session-files.mjs";
import { listTrayItems } from "./tray-items.mjs";

/** @import { Log } from "../../build/log.mjs" */
/** @import { Bus } from "./bus.mjs" */
/** @import { ProcessGroup } from "./process-group.mjs" */
/** @import { TrayItem } from "./tray-items.mjs" */

/**
 * What a desktop session has; each part is there unless it is `false`. `silent`: bus names for which the bus starts a
 * service that never answers.
 *
 * @typedef {{ keyring?: boolean, panel?: boolean, notifications?: boolean, silent?: string[] }} DesktopParts
 */

/**
 * A running desktop. `env` is the environment for programs in it; `screenshot` writes a PNG of the whole screen.
 *
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env
 * @property {string} display such as `:99`
 * @property {Bus} bus
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => Promise<TrayItem[]>} trayItems
 * @property {() => Promise<void>} startPanel starts a panel with a tray, and waits until it takes icons
 * @property {() => Promise<void>} killPanel ends the panel at once, as a crash does
 * @property {() => Promise<void>} startKeyring starts an unlocked keyring, and waits until it is on the bus
 * @property {(name: NodeJS.Signals) => void} signalKeyring sends the keyring a signal
 * @property {() => Promise<void>} startNotifications starts a notification service, and waits until it is on the bus
 * @property {() => Promise<void>} stop ends everything that was started and removes its files
 */

const readyTimeoutMs = 30_000;
const backgroundColour = "#3a6078";

/**
 * Starts a desktop of its own on a screen of its own: bus, unlocked keyring, window manager, panel with a tray,
 * notifications. Nothing of the user's session, files or keyring is touched.
 *
 * @param {object} options
 * @param {Log} options.log
 * @param {{ width: number, height: number }} [options.size] in pixels
 * @param {DesktopParts} [options.parts]
 * @param {NodeJS.ProcessEnv} [options.env] added to the programs' environment
 * @returns {Promise<Desktop>}
 * @throws {Error} naming the part that did not come up, with its last words
 */
export async function startDesktop({
  log,
  size = { width: 1280, height: 800 },
  parts = {},
  env: added = {},
}) {
  log.step({ ru: "Виртуальный рабочий стол с треем", en: "virtual desktop with a tray" });
  const root = await mkdtemp(path.join(os.tmpdir(), "plusofon-desktop-"));
  const releaseProcess = cleanUpOnExit(root);
  const folders = await writeSessionFiles(root, parts.silent);
  /** @type {ProcessGroup[]} */
  const groups = [];
  /** @type {Bus | null} */
  let bus = null;

  async function stop() {
    bus?.close();
    for (const group of groups.reverse()) await group.stop();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
    releaseProcess();
  }

  try {
    const env = { ...sessionEnvironment(process.env, folders), ...added };
    /** @type {(command: string, commandArguments: string[], input?: string) => ProcessGroup} */
    const start = (command, commandArguments, input) => {
      const logPath = logPathOf(root, command);
      const group = startGroup({
        command,
        commandArguments,
        env,
        logPath,
        ...(input === undefined ? {} : { input }),
      });
      groups.push(group);
      return group;
    };
    const screen = start("Xvfb", [
      ...["-displayfd", "3", "-screen", "0", `${size.width}x${size.height}x24`],
      // Without it the server starts anew, deaf for a moment, whenever its last client leaves.
      ...["-noreset", "-nolisten", "tcp", "-dpi", "96"],
    ]);
    const display = `:${await ready(screen, root, screen.told)}`;
    env["DISPLAY"] = display;

    const daemon = start("dbus-daemon", [
      `--config-file=${busConfigPath(folders)}`,
      "--nofork",
      "--print-address=3",
    ]);
    const address = await ready(daemon, root, daemon.told);
    env["DBUS_SESSION_BUS_ADDRESS"] = address;
    const connected = await connectBus(address);
    bus = connected;

    const windowManager = start("openbox", ["--sm-disable"]);
    const waits = [ready(windowManager, root, windowManagerThere(windowManager, env))];
    /** @type {ProcessGroup | null} */
    let keyring = null;
    const startKeyring = async () => {
      const keyringArguments = ["--foreground", "--unlock", "--components=secrets"];
      keyring = start("gnome-keyring-daemon", keyringArguments, keyringPassword);
      await ready(keyring, root, connected.nameOwned("org.freedesktop.secrets"));
    };
    if (parts.keyring !== false) waits.push(startKeyring());
    const startNotifications = async () => {
      const notifier = start("dunst", ["-config", notifierConfigPath(folders)]);
      await ready(notifier, root, connected.nameOwned("org.freedesktop.Notifications"));
    };
    if (parts.notifications !== false) waits.push(startNotifications());
    /** @type {ProcessGroup | null} */
    let panel = null;
    const startPanel = async () => {
      panel = start("xfce4-panel", ["--disable-wm-check"]);
      await ready(panel, root, connected.nameOwned("org.kde.StatusNotifierWatcher"));
    };
    const killPanel = async () => {
      const killed = panel;
      panel = null;
      await killed?.kill();
    };
    if (parts.panel !== false) waits.push(startPanel());
    await Promise.all(waits);
    const colourArguments = [
      "-size",
      `${size.width}x${size.height}`,
      "-window",
      "root",
      `xc:${backgroundColour}`,
    ];
    await runCaptured("display", colourArguments, { env });

    return {
      env,
      display,
      bus: connected,
      screenshot: (file) => takeScreenshot(file, env),
      trayItems: () => listTrayItems(connected),
      startPanel,
      killPanel,
      startKeyring,
      signalKeyring: (name) => keyring?.signal(name),
      startNotifications,
      stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/**
 * The result of `readiness`, unless the process ends or takes too long.
 *
 * @template T
 * @param {ProcessGroup} group
 * @param {string} root
 * @param {Promise<T>} readiness
 * @returns {Promise<T>}
 */
async function ready(group, root, readiness) {
  const timer = new AbortController();
  const failed = Promise.race([
    group.ended.then(() => "ended"),
    sleep(readyTimeoutMs, "did not get ready", { signal: timer.signal }).catch(() => ""),
  ]).then(async (what) => {
    if (timer.signal.aborted) return null;
    const { stdout } = await runCaptured("tail", ["-n", "8", logPathOf(root, group.name)]);
    throw new Error(`${group.name} ${what}. ${stdout.trim()}`);
  });
  try {
    const outcome = await Promise.race([readiness.then((value) => ({ value })), failed]);
    if (outcome === null) throw new Error(`${group.name} was given up`);
    return outcome.value;
  } finally {
    timer.abort();
    failed.catch(() => {});
  }
}

/**
 * @param {ProcessGroup} windowManager
 * @param {NodeJS.ProcessEnv} env
 */
async function windowManagerThere(windowManager, env) {
  while (windowManager.isRunning()) {
    const { stdout } = await runCaptured("xprop", ["-root", "_NET_SUPPORTING_WM_CHECK"], { env });
    if (stdout.includes("window id")) return;
    await sleep(50);
  }
}

/**
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 */
async function takeScreenshot(file, env) {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const result = await runCaptured("import", ["-silent", "-window", "root", path.resolve(file)], { env });
  if (result.exitCode !== 0) throw new Error(`The screenshot failed: ${tailOf(result)}`);
}

/**
 * @param {string} root
 * @param {string} command
 */
function logPathOf(root, command) {
  return path.join(root, "logs", `${command}.log`);
}

/**
 * Takes the session down when this process exits or is told to, however it comes to that.
 *
 * @param {string} root
 * @returns {() => void} undoes it
 */
function cleanUpOnExit(root) {
  const cleanUp = () => {
    killAllGroups();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    cleanUp();
    release();
    // Whoever else listens decides what the signal means; else it ends the process as it would have.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const release = () => {
    process.off("exit", cleanUp);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on("exit", cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
  return release;
}
