import { runElectron } from "./launch/run-electron.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

/** Spares the application the restart by which it would choose these itself. */
const headlessFlags = process.platform === "linux" ? ["--ozone-platform=headless", "--disable-gpu"] : [];

// `npm run --silent status -- FLAGS`: standard output is the application's alone.
const log = createLog(process.stderr, { isQuiet: true });

await runScript(log, async (flags) => {
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: false });
  await ensureBuilt({ log });
  // Killed, this process can pass nothing on: the application looks whether it is still there.
  process.env["PLUSOFON_TRAY_PARENT"] = String(process.pid);
  const applicationFlags = ["--status", ...flags.filter((flag) => flag !== "--status")];
  return runElectron({
    executablePath: runtime.executablePath,
    electronFlags: [...electronFlags, ...headlessFlags],
    applicationFlags,
  });
});
