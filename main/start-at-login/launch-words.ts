/** What is known of this run, as far as it says how to start the application again. */
export type ThisRun = {
  isPackaged: boolean;
  /** The program that runs: the packed application, or the runtime of a checkout. */
  execPath: string;
  /** The AppImage that the program came out of, from `APPIMAGE`; null: none. Its inside has another path each time. */
  appImagePath: string | null;
  /** The folder of the checkout, which the runtime is given. */
  projectFolder: string;
  /** The user's words of this run's command line. */
  words: readonly string[];
  /** The folder that was given by `--user-data-dir`, absolute; null: the usual one. */
  userDataDir: string | null;
};

/** Flags that say what this computer is like, or which data is meant; others belong to one run alone. */
const lastingFlags = new Set([
  ...["--api", "--lang"],
  ...["--no-sandbox", "--disable-setuid-sandbox", "--password-store"],
  ...["--ozone-platform", "--ozone-platform-hint", "--gtk-version", "--force-device-scale-factor"],
  ...["--disable-gpu", "--use-gl"],
  ...["--proxy-server", "--proxy-pac-url", "--proxy-bypass-list", "--no-proxy-server"],
]);

/**
 * The AppImage that the program at `execPath` came out of; null: none. What another AppImage has started inherits its
 * variables, but does not lie in its folder.
 */
export function ownAppImage(env: NodeJS.ProcessEnv, execPath: string): string | null {
  const { APPIMAGE = "", APPDIR = "" } = env;
  return APPIMAGE !== "" && APPDIR !== "" && execPath.startsWith(`${APPDIR}/`) ? APPIMAGE : null;
}

/** The command line that starts the application as it runs now, the program first. */
export function launchWords(run: ThisRun, isHidden: boolean): string[] {
  const program = run.isPackaged ? [run.appImagePath ?? run.execPath] : [run.execPath, run.projectFolder];
  return [
    ...program,
    ...run.words.filter((word) => lastingFlags.has(word.split("=", 1)[0] ?? "")),
    ...(run.userDataDir === null ? [] : [`--user-data-dir=${run.userDataDir}`]),
    ...(isHidden ? ["--hidden"] : []),
  ];
}

/** An argument for Windows, whose programs part their one command line themselves: quoted where it must be. */
export function windowsArgument(argument: string): string {
  if (argument !== "" && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`;
}
