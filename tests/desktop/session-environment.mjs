/** @import { SessionFolders } from "./session-files.mjs" */

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
export function sessionEnvironment(outer, { home, config, data, cache, runtime }) {
  const kept = Object.entries(outer).filter(([name]) => !foreign.test(name));
  return {
    LANG: "C.UTF-8",
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: data,
    XDG_CACHE_HOME: cache,
    XDG_RUNTIME_DIR: runtime,
    XDG_CURRENT_DESKTOP: "XFCE",
    XDG_SESSION_TYPE: "x11",
    DESKTOP_SESSION: "xfce",
    // No accessibility bus: nothing in the session would answer on it.
    NO_AT_BRIDGE: "1",
  };
}
