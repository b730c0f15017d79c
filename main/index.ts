import { spawnSync } from "node:child_process";
import { app } from "electron";
import { type Arguments, parseArguments, userArguments } from "./command-line/arguments";
import { passwordStoreFor } from "./system/password-store";

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
  if (args.userDataDir !== null) app.setPath("userData", args.userDataDir);
  // Chromium would fetch a spelling dictionary for each session from a server of its own.
  app.on("session-created", (created) => created.setSpellCheckerLanguages([]));
  if (process.platform === "linux") {
    const passwordStore = passwordStoreFor(process.env["XDG_CURRENT_DESKTOP"], process.argv);
    if (passwordStore !== null) app.commandLine.appendSwitch("password-store", passwordStore);
  }
  if (args.isStatus) {
    import("./status/one-shot").then(({ runOneShot }) => runOneShot(args)).catch(() => app.exit(4));
  } else if (app.requestSingleInstanceLock()) {
    import("./app").then(({ runApp }) => runApp(args)).catch(() => app.exit(1));
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

function restartHeadless(): void {
  const restarted = spawnSync(process.execPath, ["--ozone-platform=headless", ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  // Killed by a signal: nothing is known, so try again later.
  process.exit(restarted.status ?? 3);
}
