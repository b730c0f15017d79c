import { join } from "node:path";
import { app } from "electron";
import { type Arguments, parseArguments, userArguments } from "./command-line/arguments";
import { endWithParent, restartHeadless } from "./system/headless";
import { passwordStoreFor } from "./system/password-store";
import { takeStartLock } from "./system/start-lock";
import { useThrowAwayProfile } from "./system/throw-away-profile";

// Whoever sets it would read all that is sent over TLS; Chromium looks for it when the first request is made.
delete process.env["SSLKEYLOGFILE"];

const rawArgs = userArguments(process.argv, app.isPackaged);
const parsed = parseArguments(rawArgs, app.isPackaged);

if (!parsed.ok) {
  import("./command-line/say-arguments")
    .then(({ refuseArguments }) => refuseArguments(parsed, rawArgs))
    .catch(() => app.exit(1));
} else if (parsed.arguments.isHelp) {
  import("./command-line/say-arguments")
    .then(({ printHelp }) => printHelp(parsed.arguments.language))
    .catch(() => app.exit(1));
} else if (needsHeadlessRestart(parsed.arguments)) {
  restartHeadless();
} else {
  run(parsed.arguments);
}

function run(args: Arguments): void {
  // `app.getPath("userData")` would make the folder.
  const userData = args.userDataDir ?? join(app.getPath("appData"), app.getName());
  if (args.userDataDir !== null) app.setPath("userData", userData);
  // Chromium would fetch a spelling dictionary for each session from a server of its own.
  app.on("session-created", (created) => created.setSpellCheckerLanguages([]));
  if (process.platform === "linux") {
    const passwordStore = passwordStoreFor(process.env["XDG_CURRENT_DESKTOP"], process.argv);
    if (passwordStore !== null) app.commandLine.appendSwitch("password-store", passwordStore);
  }
  if (args.isStatus) {
    runStatus(args, userData);
  } else {
    startTray(args, userData);
  }
}

function runStatus(args: Arguments, userData: string): void {
  endWithParent();
  // Windows keeps what opens the vault in the profile itself.
  const hasProfile = process.platform === "win32" || useThrowAwayProfile();
  import("./status/one-shot")
    .then(({ runOneShot }) => runOneShot(args, { userData, hasProfile }))
    .catch(() => app.exit(4));
}

function startTray(args: Arguments, userData: string): void {
  const lock = takeStartLock(userData);
  if (lock.state === "taken") {
    import("./app")
      .then(({ runApp }) => runApp(args))
      .catch(async () => (await import("./command-line/say-arguments")).reportFailedStart(args.language))
      .catch(() => app.exit(1));
  } else if (lock.state === "not-writable") {
    import("./command-line/say-arguments")
      .then(({ reportUnwritable }) => reportUnwritable(lock.folder, args.language))
      .catch(() => app.exit(1));
  } else {
    app.quit();
  }
}

/** On Linux the display is chosen before any script runs: only another process can do without one. */
function needsHeadlessRestart(args: Arguments): boolean {
  return (
    args.isStatus &&
    process.platform === "linux" &&
    !rawArgs.some((arg) => arg.startsWith("--ozone-platform="))
  );
}
