import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * The folders of one desktop session, all below one temporary folder.
 *
 * @typedef {{ root: string, home: string, config: string, data: string, cache: string, runtime: string, temporary: string, logs: string }} SessionFolders
 */

/**
 * Makes the folders and the configuration of a session.
 *
 * @param {string} root an empty folder
 * @param {object} [options]
 * @param {string[] | undefined} [options.silent] bus names for which the bus starts a service that never answers
 * @param {PanelEdge | undefined} [options.panelEdge]
 * @param {string | undefined} [options.home] another than one below `root`
 * @returns {Promise<SessionFolders>}
 */
export async function writeSessionFiles(
  root,
  { silent = [], panelEdge = "bottom", home = path.join(root, "home") } = {},
) {
  const folders = {
    root,
    home,
    config: path.join(home, ".config"),
    data: path.join(home, ".local", "share"),
    cache: path.join(home, ".cache"),
    runtime: path.join(root, "runtime"),
    temporary: path.join(root, "tmp"),
    logs: path.join(root, "logs"),
  };
  for (const folder of [folders.config, folders.data, folders.cache, folders.temporary, folders.logs]) {
    await mkdir(folder, { recursive: true });
  }
  await mkdir(folders.runtime, { mode: 0o700 });
  await copyServices(path.join(root, "services"));
  for (const name of silent) {
    const service = `[D-BUS Service]\nName=${name}\nExec=/bin/sleep 600\n`;
    await writeFile(path.join(root, "services", `${name}.service`), service);
  }
  await writeFile(
    busConfigPath(folders),
    busConfig(path.join(root, "services"), path.join(folders.runtime, "bus")),
  );
  const channels = path.join(folders.config, "xfce4", "xfconf", "xfce-perchannel-xml");
  await mkdir(channels, { recursive: true });
  await writeFile(path.join(channels, "xfce4-panel.xml"), panelConfig(panelEdge));
  await writeFile(notifierConfigPath(folders), notifierConfig);
  return folders;
}

/** What belongs to the session that this process runs in, or would change how Electron starts. */
const foreign =
  /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_|XDG_|GNOME_|GTK_|QT_|DESKTOP_|SESSION_MANAGER|SSH_AUTH_SOCK|ELECTRON_RUN_AS_NODE|NODE_OPTIONS)/;

/**
 * The environment of programs in a desktop session: the outer one without what belongs to another session, with the
 * session's own folders.
 *
 * @param {NodeJS.ProcessEnv} outer
 * @param {SessionFolders} folders
 * @returns {NodeJS.ProcessEnv}
 */
export function sessionEnvironment(outer, { home, config, data, cache, runtime, temporary }) {
  const kept = Object.entries(outer).filter(([name]) => !foreign.test(name));
  return {
    LANG: "C.UTF-8",
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: data,
    XDG_CACHE_HOME: cache,
    XDG_RUNTIME_DIR: runtime,
    // Where a killed Electron leaves the folder of its lock.
    TMPDIR: temporary,
    XDG_CURRENT_DESKTOP: "XFCE",
    XDG_SESSION_TYPE: "x11",
    DESKTOP_SESSION: "xfce",
    // No accessibility bus: nothing in the session would answer on it.
    NO_AT_BRIDGE: "1",
  };
}

/** @param {SessionFolders} folders */
export function busConfigPath({ root }) {
  return path.join(root, "bus.conf");
}

/** @param {SessionFolders} folders */
export function notifierConfigPath({ root }) {
  return path.join(root, "dunstrc");
}

/**
 * Only the panel's settings service may be started by the bus. The system's own list would also bring a keyring or a
 * notification daemon to a session that is meant to have none.
 *
 * @param {string} target
 */
async function copyServices(target) {
  const system = "/usr/share/dbus-1/services";
  await mkdir(target);
  const names = await readdir(system).catch(() => []);
  for (const name of names.filter((file) => file.startsWith("org.xfce.Xfconf"))) {
    await cp(path.join(system, name), path.join(target, name));
  }
}

/**
 * @param {string} services
 * @param {string} socket
 */
function busConfig(services, socket) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow user="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** An edge of the screen that the panel lies along. @typedef {"top" | "bottom" | "left" | "right"} PanelEdge */

/** Xfce's numbers of the places in the middle of an edge. */
const panelPositions = { bottom: 10, top: 9, left: 7, right: 3 };

/**
 * One dark panel along an edge: window list, tray, clock.
 *
 * @param {PanelEdge} edge
 */
const panelConfig = (edge) => `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=${panelPositions[edge]};x=0;y=0"/>
      <property name="mode" type="uint" value="${edge === "left" || edge === "right" ? 1 : 0}"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
        <value type="int" value="4"/>
        <value type="int" value="5"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="hide-new-items" type="bool" value="false"/>
      <property name="icon-size" type="int" value="22"/>
    </property>
    <property name="plugin-4" type="string" value="separator">
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-5" type="string" value="clock"/>
  </property>
</channel>
`;

const notifierConfig = `[global]
  origin = top-right
  width = 360
  font = Noto Sans 11
  corner_radius = 6
  frame_width = 1
  frame_color = "#5a6b7b"
  show_indicators = no
[urgency_low]
  background = "#22303c"
  foreground = "#ffffff"
  timeout = 10
[urgency_normal]
  background = "#22303c"
  foreground = "#ffffff"
  timeout = 10
[urgency_critical]
  background = "#7a1f1f"
  foreground = "#ffffff"
  timeout = 0
`;
