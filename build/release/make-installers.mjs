import path from "node:path";
import { projectFolder, toolEntry } from "../paths.mjs";
import { runInherited } from "../run-process.mjs";

const systems = /** @type {const} */ ({ win32: "win", darwin: "mac" });

/**
 * Apple's processors run nothing without a signature, so that without a certificate it is signed by nobody; the hardened
 * runtime would then refuse to load Electron's framework. Source: electron-builder#9822.
 */
const adHocArgs = ["-c.mac.identity=-", "-c.mac.hardenedRuntime=false", "-c.mac.notarize=false"];

/**
 * Makes the installers of a release for this system, into `dist`. Where the variables name a publisher, an installer
 * that is not signed fails: the program would refuse it as an update.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
export function makeInstallers(env) {
  if (process.platform === "linux") {
    const script = path.join(projectFolder, "build", "dist.mjs");
    return runInherited(process.execPath, [script, "--linux", "--release"], { cwd: projectFolder, env });
  }
  // electron-builder fetches the runtime itself, for macOS one for each processor.
  const system = systems[process.platform === "win32" ? "win32" : "darwin"];
  const args = builderArgs(system, env);
  return runInherited(process.execPath, [toolEntry("electron-builder"), ...args], {
    cwd: projectFolder,
    env: withoutEmpty(env),
  });
}

/**
 * @param {"win" | "mac"} system
 * @param {NodeJS.ProcessEnv} env
 */
export function builderArgs(system, env) {
  const isSigned = (env["PLUSOFON_TRAY_PUBLISHER"] ?? "") !== "";
  return [
    ...["--config", "electron-builder.yml", "--publish", "never", `--${system}`],
    ...(isSigned ? ["-c.forceCodeSigning=true"] : []),
    ...(!isSigned && system === "mac" ? adHocArgs : []),
  ];
}

/**
 * A secret that is not set is an empty variable in a workflow, which electron-builder would take for a certificate.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}
