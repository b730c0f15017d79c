import { lastingSwitches } from "../command-line/arguments";

/** What is known of this run, as far as it says how to start the application again. */
export type CurrentRun = {
  isPackaged: boolean;
  /** The program that runs: the packaged application, or the runtime of a checkout. */
  execPath: string;
  /** The AppImage that the program came out of; null: none. Its inside has another path each time. */
  appImagePath: string | null;
  /** The folder of the checkout, an argument of the runtime. */
  projectFolder: string;
  /** The user's arguments of this run. */
  args: readonly string[];
  /** The folder of `--user-data-dir`, absolute; null: the usual one. */
  userDataDir: string | null;
};

/** Our flags and Chromium's that apply to every run; others belong to a single run. */
const lastingFlags = new Set(["api", "lang", ...lastingSwitches].map((name) => `--${name}`));

/**
 * The AppImage that the program at `execPath` came out of; null: none. What another AppImage has started inherits its
 * variables, but does not lie in its folder.
 */
export function ownAppImage(env: NodeJS.ProcessEnv, execPath: string): string | null {
  const { APPIMAGE = "", APPDIR = "" } = env;
  return APPIMAGE !== "" && APPDIR !== "" && execPath.startsWith(`${APPDIR}/`) ? APPIMAGE : null;
}

/** The command line that starts the application as it runs now, in the tray alone; the program is first. */
export function launchArgs(run: CurrentRun): string[] {
  const program = run.isPackaged ? [run.appImagePath ?? run.execPath] : [run.execPath, run.projectFolder];
  return [...program, ...lastingArgs(run.args, run.userDataDir), "--hidden"];
}

/** Those of the user's arguments that the next run has too. `userDataDir`: see {@link CurrentRun}. */
export function lastingArgs(args: readonly string[], userDataDir: string | null): string[] {
  return [
    ...args.filter((arg) => lastingFlags.has(arg.split("=", 1)[0] ?? "")),
    ...(userDataDir === null ? [] : [`--user-data-dir=${userDataDir}`]),
  ];
}

/** An argument for Windows, whose programs split their one command line themselves: quoted where it must be. */
export function windowsArgument(argument: string): string {
  if (argument !== "" && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`;
}
