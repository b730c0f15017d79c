import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../../build/launch/desktop-probes.mjs";
import { isCommandThere, runCaptured } from "../../build/run-process.mjs";
import { startGroup } from "./process-group.mjs";

/** @import { Desktop } from "./session.mjs" */
/** @import { ProcessGroup } from "./process-group.mjs" */

/**
 * A running tray host. `env` is what programs on it need beside the desktop's own environment; `flags` are the
 * application's.
 *
 * @typedef {object} RunningHost
 * @property {Record<string, string>} env
 * @property {string[]} flags
 * @property {() => Promise<void>} kill ends the part that shows icons at once, as a crash does
 * @property {() => Promise<void>} restart starts that part again
 * @property {() => Promise<void>} stop ends everything and removes its files
 */

/**
 * A real tray host. `packages` are Debian's names of what brings `commands`; `protocol` is how icons get there.
 *
 * @typedef {object} TrayHost
 * @property {string} name
 * @property {"item" | "xembed"} protocol
 * @property {string[]} commands
 * @property {string[]} packages
 * @property {(desktop: Desktop) => Promise<RunningHost>} start
 */

/** @typedef {(command: string, commandArguments?: string[], env?: Record<string, string>) => ProcessGroup} Start */

const watcher = "org.kde.StatusNotifierWatcher";
const readyTimeoutMs = 60_000;
const nobody = 65_534;
const ayatanaService = "/usr/libexec/ayatana-indicator-application/ayatana-indicator-application-service";

/** The hosts that `npm test` tries beside the desktop's own panel. */
export const trayHosts = /** @type {TrayHost[]} */ ([
  {
    name: "lxqt-panel",
    protocol: "item",
    commands: ["lxqt-panel"],
    packages: ["lxqt-panel"],
    start: (desktop) =>
      startHost(desktop, async ({ folder, start }) => {
        await writeFile(path.join(folder, "panel.conf"), lxqtConfig);
        return {
          icons: () => start("lxqt-panel", ["--config", path.join(folder, "panel.conf")]),
          ready: () => desktop.bus.nameOwned(watcher),
        };
      }),
  },
  {
    name: "mate-panel with the Ayatana indicator",
    protocol: "item",
    commands: ["mate-panel", ayatanaService],
    packages: ["mate-panel", "mate-indicator-applet", "ayatana-indicator-application"],
    start: (desktop) =>
      startHost(desktop, async ({ start }) => {
        await copyMateServices(desktop);
        await writeKeyfile(desktop, mateSettings);
        const env = { GSETTINGS_BACKEND: "keyfile", XDG_CURRENT_DESKTOP: "MATE" };
        return {
          env,
          icons: () => start(ayatanaService, [], env),
          ready: () => desktop.bus.nameOwned(watcher),
          panel: () => start("mate-panel", [], env),
        };
      }),
  },
  {
    name: "trayer",
    protocol: "xembed",
    commands: ["trayer"],
    packages: ["trayer"],
    start: (desktop) =>
      startHost(desktop, async ({ start }) => ({
        icons: () =>
          start("trayer", ["--edge", "top", "--align", "right", "--width", "20", "--height", "26"]),
        ready: () => windowThere(desktop, ["--class", "trayer"]),
      })),
  },
  {
    name: "i3",
    protocol: "xembed",
    commands: ["i3"],
    packages: ["i3-wm"],
    start: (desktop) =>
      startHost(desktop, async ({ folder, start }) => {
        const config = path.join(folder, "i3.conf");
        await writeFile(config, i3Config);
        return {
          icons: () => start("i3", ["--replace", "-c", config]),
          ready: () => windowThere(desktop, ["--class", "i3bar"]),
        };
      }),
  },
  {
    name: "sway with waybar, native Wayland",
    protocol: "item",
    commands: ["sway", "waybar", "setpriv"],
    packages: ["sway", "waybar"],
    start: (desktop) =>
      startHost(desktop, async ({ folder, start, chown }) => {
        const runtime = path.join(folder, "runtime");
        await mkdir(runtime, { mode: 0o700 });
        await writeFile(path.join(folder, "sway.conf"), "output X11-1 resolution 1000x600\n");
        await writeFile(path.join(folder, "waybar.json"), waybarConfig);
        const isRoot = process.getuid?.() === 0;
        // sway refuses root.
        if (isRoot) await chown(nobody);
        const user = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", "sway"];
        const sway = ["-c", path.join(folder, "sway.conf")];
        const swayEnv = {
          XDG_RUNTIME_DIR: runtime,
          HOME: folder,
          WLR_BACKENDS: "x11",
          WLR_RENDERER: "pixman",
        };
        const env = { XDG_RUNTIME_DIR: runtime, WAYLAND_DISPLAY: "wayland-1", XDG_SESSION_TYPE: "wayland" };
        return {
          env,
          flags: ["--ozone-platform=wayland"],
          before: () =>
            isRoot ? start("setpriv", [...user, ...sway], swayEnv) : start("sway", sway, swayEnv),
          beforeReady: () => socketThere(runtime, "wayland-1"),
          icons: () =>
            start("waybar", ["-c", path.join(folder, "waybar.json")], { ...env, GDK_BACKEND: "wayland" }),
          ready: () => desktop.bus.nameOwned(watcher),
        };
      }),
  },
]);

/** The hosts that only `npm run hosts` tries: large, and slow to start. */
export const largeTrayHosts = /** @type {TrayHost[]} */ ([
  {
    name: "Plasma",
    protocol: "item",
    commands: ["kwin_x11", "kded5", "plasmashell"],
    packages: ["plasma-workspace", "plasma-desktop", "kwin-x11"],
    start: (desktop) =>
      startHost(desktop, async ({ start }) => {
        const env = { XDG_CURRENT_DESKTOP: "KDE", KDE_FULL_SESSION: "true", KDE_SESSION_VERSION: "5" };
        return {
          env,
          before() {
            start("/usr/lib/x86_64-linux-gnu/libexec/kactivitymanagerd", [], env);
            start("kwin_x11", ["--replace"], env);
            return start("kded5", [], env);
          },
          beforeReady: () => desktop.bus.nameOwned(watcher),
          icons: () => start("plasmashell", ["--no-respawn"], env),
          ready: () => itemsHosted(desktop),
        };
      }),
  },
  {
    name: "GNOME with its extension",
    protocol: "item",
    commands: ["gnome-shell"],
    packages: ["gnome-shell", "gnome-shell-extension-appindicator"],
    start: (desktop) =>
      startHost(desktop, async ({ folder, start }) => {
        await writeKeyfile(desktop, gnomeSettings);
        const socket = path.join(folder, "system-bus");
        await writeFile(path.join(folder, "bus.conf"), emptyBusConfig(socket));
        const env = { XDG_CURRENT_DESKTOP: "GNOME", GSETTINGS_BACKEND: "keyfile" };
        const shellEnv = { ...env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
        return {
          env,
          before: () => start("dbus-daemon", [`--config-file=${path.join(folder, "bus.conf")}`, "--nofork"]),
          beforeReady: () => socketThere(folder, "system-bus"),
          icons: () => start("gnome-shell", ["--x11", "--replace", "--sm-disable"], shellEnv),
          async ready() {
            await desktop.bus.nameOwned(watcher);
            // It begins with its overview over everything.
            await sleep(1_500);
            await runCaptured("xdotool", ["key", "Escape"], { env: desktop.env });
          },
        };
      }),
  },
]);

/**
 * The packages of a host that are not there: empty, it can be started.
 *
 * @param {TrayHost} host
 * @returns {Promise<string[]>}
 */
export async function missingPackages({ commands, packages }) {
  const areThere = await Promise.all(commands.map(isCommandThere));
  const { exitCode } = await runCaptured("dpkg-query", ["--show", ...packages]).catch(() => ({
    exitCode: 0,
  }));
  return areThere.every(Boolean) && exitCode === 0 ? [] : packages;
}

/**
 * The packages of all of these hosts that are not there.
 *
 * @param {TrayHost[]} hosts
 */
export async function missingHostPackages(hosts) {
  const missing = await Promise.all(hosts.map(missingPackages));
  return [...new Set(missing.flat())].sort();
}

/**
 * @typedef {object} HostParts
 * @property {() => ProcessGroup} icons starts the part that shows icons
 * @property {() => Promise<void>} ready settles when it takes them
 * @property {() => ProcessGroup} [before] what it runs on
 * @property {() => Promise<void>} [beforeReady]
 * @property {() => ProcessGroup} [panel] what shows it
 * @property {Record<string, string>} [env]
 * @property {string[]} [flags]
 */

/**
 * @param {Desktop} desktop
 * @param {(tools: { folder: string, start: Start, chown: (userId: number) => Promise<void> }) => Promise<HostParts>} describe
 * @returns {Promise<RunningHost>}
 */
async function startHost(desktop, describe) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "plusofon-host-"));
  /** @type {ProcessGroup[]} */
  const groups = [];
  /** @type {Start} */
  const start = (command, args = [], env = {}) => {
    const group = startGroup({
      command,
      args,
      env: { ...desktop.env, ...env },
      logPath: path.join(folder, `${path.basename(command)}.log`),
    });
    groups.push(group);
    return group;
  };
  const chown = async (/** @type {number} */ userId) => {
    await runCaptured("chown", ["-R", String(userId), folder]);
  };
  const parts = await describe({ folder, start, chown });
  if (parts.before) {
    parts.before();
    await parts.beforeReady?.();
  }
  let icons = parts.icons();
  await parts.ready();
  parts.panel?.();
  return {
    env: parts.env ?? {},
    flags: parts.flags ?? [],
    kill: () => icons.kill(),
    async restart() {
      icons = parts.icons();
      await parts.ready();
    },
    async stop() {
      for (const group of groups.reverse()) await group.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {Desktop} desktop
 * @param {string[]} search
 */
async function windowThere({ env }, search) {
  await untilReady(async () => {
    const { stdout } = await runCaptured("xdotool", ["search", "--onlyvisible", ...search], { env });
    return stdout.trim() !== "";
  });
}

/**
 * @param {string} runtime
 * @param {string} name
 */
async function socketThere(runtime, name) {
  await untilReady(async () => (await readdir(runtime)).includes(name));
}

/** @param {Desktop} desktop */
async function itemsHosted({ bus }) {
  await untilReady(async () => {
    const [isHosted] = await bus
      .call({
        destination: watcher,
        path: "/StatusNotifierWatcher",
        interface: "org.freedesktop.DBus.Properties",
        member: "Get",
        signature: "ss",
        body: [watcher, "IsStatusNotifierHostRegistered"],
      })
      .catch(() => [false]);
    return isHosted === true;
  });
}

/** @param {() => Promise<boolean>} isReady */
async function untilReady(isReady) {
  const ready = await until(async () => (await isReady()) || null, readyTimeoutMs);
  if (ready === null) throw new Error("The tray host did not get ready");
}

/** Where the services of the desktop's own bus are described. @param {Desktop} desktop */
function servicesOf({ env }) {
  return path.join(path.dirname(env["XDG_RUNTIME_DIR"] ?? ""), "services");
}

/** @param {Desktop} desktop */
async function copyMateServices(desktop) {
  const system = "/usr/share/dbus-1/services";
  for (const name of (await readdir(system)).filter((file) => file.startsWith("org.mate.panel."))) {
    await cp(path.join(system, name), path.join(servicesOf(desktop), name));
  }
  const daemon = "org.freedesktop.DBus";
  const daemonPath = "/org/freedesktop/DBus";
  await desktop.bus.call({
    destination: daemon,
    path: daemonPath,
    interface: daemon,
    member: "ReloadConfig",
  });
  await desktop.bus.call({
    destination: daemon,
    path: daemonPath,
    interface: daemon,
    member: "UpdateActivationEnvironment",
    signature: "a{ss}",
    body: [{ DISPLAY: desktop.display, GSETTINGS_BACKEND: "keyfile", XDG_CURRENT_DESKTOP: "MATE" }],
  });
}

/**
 * @param {Desktop} desktop
 * @param {string} settings
 */
async function writeKeyfile({ env }, settings) {
  const folder = path.join(env["XDG_CONFIG_HOME"] ?? "", "glib-2.0", "settings");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "keyfile"), settings);
}

const mateSettings = `[org/mate/panel/general]
toplevel-id-list=['bottom']
object-id-list=['indicators']

[org/mate/panel/toplevels/bottom]
expand=true
orientation='bottom'
size=28

[org/mate/panel/objects/indicators]
object-type='applet'
applet-iid='IndicatorAppletFactory::IndicatorApplet'
toplevel-id='bottom'
position=20
panel-right-stick=true
`;

const gnomeSettings = `[org/gnome/shell]
enabled-extensions=['ubuntu-appindicators@ubuntu.com', 'appindicatorsupport@rgcjonas.gmail.com']
welcome-dialog-last-shown-version='999'

[org/gnome/shell/extensions/appindicator]
icon-opacity=255
`;

/** @param {string} socket */
function emptyBusConfig(socket) {
  return `<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

const lxqtConfig = `panels=panel1

[panel1]
plugins=spacer,statusnotifier
position=Bottom
desktop=0

[spacer]
type=spacer
expandable=true

[statusnotifier]
type=statusnotifier
`;

const i3Config = `font pango:monospace 8
bar {
  position bottom
  mode dock
  tray_output primary
  tray_output *
}
`;

const waybarConfig = JSON.stringify({
  layer: "top",
  position: "bottom",
  height: 28,
  "modules-right": ["tray"],
  tray: { "icon-size": 22 },
});
