import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runCaptured, tailOf } from "../../build/run-process.mjs";
import { connectBus } from "./bus.mjs";
import { keyringPassword } from "./keyring.mjs";
import { killAllGroups, startGroup } from "./process-group.mjs";
import {
  busConfigPath,
  notifierConfigPath,
  sessionEnvironment,
  writeSessionFiles,
} from "./session-files.mjs";
import { listTrayItems } from "./tray-items.mjs";

/** @import { Log } from "../../build/log.mjs" */
/** @import { Bus } from "./bus.mjs" */
/** @import { ProcessGroup } from "./process-group.mjs" */
/** @import { PanelEdge } from "./session-files.mjs" */
/** @import { TrayItem } from "./tray-items.mjs" */

/**
 * What a desktop session has; each part is there unless it is `false`. `silent`: bus names for which the bus starts a
 * service that never answers. `panelEdge`: where the panel lies, unless at the bottom.
 *
 * @typedef {{ keyring?: boolean, panel?: boolean, panelEdge?: PanelEdge, notifications?: boolean, silent?: string[] }} DesktopParts
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

/**
 * An ordinary user, for a process that runs as root.
 *
 * @typedef {{ id: number, home: string }} DesktopUser
 */

const readyTimeoutMs = 30_000;
const usualSize = { width: 1280, height: 800 };
const backgroundColour = "#3a6078";

/**
 * Starts a desktop of its own on a screen of its own: bus, unlocked keyring, window manager, panel with a tray,
 * notifications. Nothing of the user's session, files or keyring is touched.
 *
 * @param {object} options
 * @param {Log} options.log
 * @param {DesktopParts} [options.parts]
 * @param {{ width: number, height: number }} [options.size] of the screen, in pixels
 * @param {NodeJS.ProcessEnv} [options.env] added to the programs' environment
 * @param {DesktopUser} [options.user] whose session it is, in their home; absent: this process's, in a home of its own
 * @returns {Promise<Desktop>}
 * @throws {Error} naming the part that did not come up, with the last lines of its log
 */
export async function startDesktop({ log, parts = {}, size = usualSize, env: added = {}, user }) {
  log.step({ ru: "Виртуальный рабочий стол с треем", en: "virtual desktop with a tray" });
  const root = await mkdtemp(path.join(os.tmpdir(), "plusofon-desktop-"));
  const releaseProcess = cleanUpOnExit(root);
  const { silent, panelEdge } = parts;
  const folders = await writeSessionFiles(root, { silent, panelEdge, home: user?.home });
  if (user !== undefined) await runCaptured("chown", ["-R", `${user.id}:${user.id}`, root, user.home]);
  const env = { ...sessionEnvironment(process.env, folders), ...added };
  const session = new Session({ root, env, userId: user?.id, screenSize: `${size.width}x${size.height}` });
  const stop = async () => {
    await session.stop();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
    releaseProcess();
  };
  try {
    const display = await session.startScreen();
    const bus = await session.startBus(busConfigPath(folders));
    await Promise.all([
      session.startWindowManager(),
      parts.keyring !== false && session.startKeyring(bus),
      parts.notifications !== false && session.startNotifier(bus, notifierConfigPath(folders)),
      parts.panel !== false && session.startPanel(bus),
    ]);
    await session.paintBackground();
    return {
      env,
      display,
      bus,
      screenshot: (file) => takeScreenshot(file, env),
      trayItems: () => listTrayItems(bus),
      startPanel: () => session.startPanel(bus),
      killPanel: () => session.killPanel(),
      startKeyring: () => session.startKeyring(bus),
      signalKeyring: (name) => session.signalKeyring(name),
      startNotifications: () => session.startNotifier(bus, notifierConfigPath(folders)),
      stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** The programs of a desktop. Each `start…` returns once the program is ready. */
class Session {
  #root;
  #env;
  #screenSize;
  #userId;
  /** @type {ProcessGroup[]} */
  #groups = [];
  /** @type {Bus | null} */
  #bus = null;
  /** @type {ProcessGroup | null} */
  #panel = null;
  /** @type {ProcessGroup | null} */
  #keyring = null;

  /**
   * @param {object} options
   * @param {string} options.root
   * @param {NodeJS.ProcessEnv} options.env
   * @param {number | undefined} options.userId
   * @param {string} options.screenSize such as `1280x800`
   */
  constructor({ root, env, userId, screenSize }) {
    this.#root = root;
    this.#env = env;
    this.#userId = userId;
    this.#screenSize = screenSize;
  }

  /** @returns {Promise<string>} the display, such as `:99` */
  async startScreen() {
    // Without `-noreset` the server starts again, deaf for a moment, whenever its last client leaves.
    const args = ["-screen", "0", `${this.#screenSize}x24`, "-noreset", "-nolisten", "tcp", "-dpi", "96"];
    const screen = this.#start("Xvfb", ["-displayfd", "3", ...args]);
    const display = `:${await ready(screen, this.#root, screen.firstLine)}`;
    this.#env["DISPLAY"] = display;
    return display;
  }

  /** @param {string} configPath */
  async startBus(configPath) {
    const args = [`--config-file=${configPath}`, "--nofork", "--print-address=3"];
    const daemon = this.#start("dbus-daemon", args);
    const address = await ready(daemon, this.#root, daemon.firstLine);
    this.#env["DBUS_SESSION_BUS_ADDRESS"] = address;
    this.#bus = await connectBus(address);
    return this.#bus;
  }

  async startWindowManager() {
    const windowManager = this.#start("openbox", ["--sm-disable"]);
    await ready(windowManager, this.#root, windowManagerThere(windowManager, this.#env));
  }

  /** @param {Bus} bus */
  async startKeyring(bus) {
    const args = ["--foreground", "--unlock", "--components=secrets"];
    const keyring = this.#start("gnome-keyring-daemon", args, keyringPassword);
    this.#keyring = keyring;
    await ready(keyring, this.#root, bus.nameOwned("org.freedesktop.secrets"));
  }

  /** @param {NodeJS.Signals} name */
  signalKeyring(name) {
    this.#keyring?.signal(name);
  }

  /**
   * @param {Bus} bus
   * @param {string} configPath
   */
  async startNotifier(bus, configPath) {
    const notifier = this.#start("dunst", ["-config", configPath]);
    await ready(notifier, this.#root, bus.nameOwned("org.freedesktop.Notifications"));
  }

  /** @param {Bus} bus */
  async startPanel(bus) {
    this.#panel = this.#start("xfce4-panel", ["--disable-wm-check"]);
    await ready(this.#panel, this.#root, bus.nameOwned("org.kde.StatusNotifierWatcher"));
  }

  async killPanel() {
    const killed = this.#panel;
    this.#panel = null;
    await killed?.kill();
  }

  async paintBackground() {
    const args = ["-size", this.#screenSize, "-window", "root", `xc:${backgroundColour}`];
    await runCaptured("display", args, { env: this.#env });
  }

  async stop() {
    this.#bus?.close();
    for (const group of this.#groups.reverse()) await group.stop();
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {string} [input]
   */
  #start(command, args, input = "") {
    const logPath = logPathOf(this.#root, command);
    const group = startGroup({ command, args, env: this.#env, logPath, input, userId: this.#userId });
    this.#groups.push(group);
    return group;
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
    if (outcome === null) throw new Error(`${group.name} was abandoned`);
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
 * Takes the session down when this process exits or gets a signal, whatever the reason.
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
