import { packageApplication } from "./checks/package.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run package [-- ELECTRON-BUILDER ARGUMENTS]`: without arguments, or with `--dir`, a folder ready to run; with
// others such as `--linux deb` the installers, on the pinned official Electron.
const log = createLog(process.stdout);

await runScript(log, async (builderArgs) => {
  const { runtime } = await prepare({ log, isDesktopWanted: false });
  await ensureBuilt({ log });
  return packageApplication({ runtime, builderArgs });
});
