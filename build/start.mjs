import { runElectron } from "./launch/run-electron.mjs";
import { hasFlag, showOnVirtualDesktop } from "./launch/virtual-desktop.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { hasNoScreen, prepare } from "./setup/prepare.mjs";

// `npm start [-- FLAGS]`: sets up what is missing, builds what changed and runs the application with the flags.
const log = createLog(process.stderr);

await runScript(log, async (applicationFlags) => {
  const isDesktopWanted = hasNoScreen() && !hasFlag(applicationFlags, "--status");
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted });
  await ensureBuilt({ log });
  const run = isDesktopWanted ? showOnVirtualDesktop : runElectron;
  return run({ log, executablePath: runtime.executablePath, electronFlags, applicationFlags });
});
