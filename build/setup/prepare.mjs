import { projectFolder } from "../paths.mjs";
import { ensureRuntime } from "../runtime/ensure.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { sandboxFlags } from "./sandbox.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

/** @import { Log } from "../log.mjs" */
/** @import { Runtime } from "../runtime/ensure.mjs" */

/**
 * Everything that a fresh clone on a fresh machine lacks to run the application: dependencies, Electron, system
 * packages. What is there already costs a fraction of a second.
 *
 * @param {{ log: Log, isDesktopWanted: boolean }} options `isDesktopWanted`: also what the virtual desktop takes
 * @returns {Promise<{ runtime: Runtime, electronFlags: string[] }>} the flags go before the folder
 */
export async function prepare({ log, isDesktopWanted }) {
  await ensureDependencies({ log, folder: projectFolder });
  const runtime = await ensureRuntime({ log });
  log.ready(runtime.sentence);
  if (process.platform === "linux") {
    await ensureSystemPackages({ log, executablePath: runtime.executablePath, isDesktopWanted });
  }
  const electronFlags = await sandboxFlags({ log, distFolder: runtime.distFolder });
  return { runtime, electronFlags };
}

/** Whether this is a Linux machine on which no screen is to be had. */
export function hasNoScreen() {
  const { DISPLAY = "", WAYLAND_DISPLAY = "" } = process.env;
  return process.platform === "linux" && DISPLAY === "" && WAYLAND_DISPLAY === "";
}
