import { createLog } from "./log.mjs";
import { projectFolder, simulatorEntry } from "./paths.mjs";
import { runInherited } from "./run-process.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";

// `npm run simulator [-- FLAGS]`: standard output is the simulator's alone.
const log = createLog(process.stderr, { isQuiet: true });

await runScript(log, async (flags) => {
  await ensureDependencies({ log, folder: projectFolder });
  await ensureBuilt({ log });
  return runInherited(process.execPath, [simulatorEntry, ...flags]);
});
