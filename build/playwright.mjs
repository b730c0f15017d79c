import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the tests on real Electron alone.
// `npm run pictures [-- --draw] [PLAYWRIGHT ARGUMENTS]`: the pictures of every state alone; `--draw` keeps new ones.
const log = createLog(process.stdout);

await runScript(log, async ([suite, ...args]) => {
  await prepare({ log, isDesktopWanted: process.platform === "linux" });
  if (suite === "e2e") await ensureBuilt({ log });
  const { checkEndToEnd, checkPictures } = await import("./checks/tools.mjs");
  const { failed } = await (suite === "e2e" ? checkEndToEnd(args) : checkPictures(args));
  return failed.length > 0 ? 1 : 0;
});
