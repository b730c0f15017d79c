import { checkEndToEnd } from "./checks/tools.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./run-script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the tests on real Electron alone.
const log = createLog(process.stdout);

await runScript(log, async (playwrightArguments) => {
  await prepare({ log, isDesktopWanted: process.platform === "linux" });
  await ensureBuilt({ log });
  const { failed } = await checkEndToEnd(playwrightArguments);
  return failed > 0 ? 1 : 0;
});
