import { spawnSync } from "node:child_process";
import { app } from "electron";
import { type Arguments, parseArguments, userWords } from "./arguments";
import { passwordStoreFor } from "./system/password-store";

const words = userWords(process.argv, app.isPackaged);
const parsed = parseArguments(words, app.isPackaged);

if (!parsed.ok) {
  import("./say-arguments")
    .then(({ refuseArguments }) => refuseArguments(parsed, words))
    .catch(() => app.exit(1));
} else if (parsed.arguments.isHelp) {
  import("./say-arguments")
    .then(({ printHelp }) => printHelp(parsed.arguments.language))
    .catch(() => app.exit(1));
} else if (needsHeadlessRestart(parsed.arguments)) {
  restartHeadless();
} else {
  run(parsed.arguments);
}

function run(given: Arguments): void {
  if (given.userDataDir !== null) app.setPath("userData", given.userDataDir);
  // Chromium would fetch a spelling dictionary for each session from a server of its own.
  app.on("session-created", (created) => created.setSpellCheckerLanguages([]));
  if (process.platform === "linux") {
    const passwordStore = passwordStoreFor(process.env["XDG_CURRENT_DESKTOP"], process.argv);
    if (passwordStore !== null) app.commandLine.appendSwitch("password-store", passwordStore);
  }
  if (given.isStatus) {
    import("./status/one-shot").then(({ runOneShot }) => runOneShot(given)).catch(() => app.exit(4));
  } else if (app.requestSingleInstanceLock()) {
    import("./app").then(({ runApp }) => runApp(given)).catch(() => app.exit(1));
  } else {
    app.quit();
  }
}

/** On Linux the display is chosen before any script runs: only another process can do without one. */
function needsHeadlessRestart(given: Arguments): boolean {
  return (
    given.isStatus &&
    process.platform === "linux" &&
    !words.some((word) => word.startsWith("--ozone-platform="))
  );
}

function restartHeadless(): void {
  const restarted = spawnSync(process.execPath, ["--ozone-platform=headless", ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  // Ended by a signal: nothing is known, so try again later.
  process.exit(restarted.status ?? 3);
}
