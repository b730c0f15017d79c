import { pathToFileURL } from "node:url";
import { createLog } from "./log.mjs";
import { projectFolder } from "./paths.mjs";
import { runScript } from "./run-script.mjs";
import { ensureRuntime } from "./runtime/ensure.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";

export { ensureRuntime };

/** @typedef {import("./runtime/ensure.mjs").Runtime} Runtime */

// `node build/runtime.mjs [--refresh]`: the path of the runtime's executable on standard output, the rest on stderr.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const log = createLog(process.stderr);
  await runScript(log, async (scriptArguments) => {
    await ensureDependencies({ log, folder: projectFolder });
    const runtime = await ensureRuntime({ log, isRefreshed: scriptArguments.includes("--refresh") });
    log.ready(runtime.sentence);
    process.stdout.write(`${runtime.executablePath}\n`);
    return 0;
  });
}
