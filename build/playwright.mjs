import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the tests on real Electron alone.
// `node build/playwright.mjs network`: those in a network namespace of their own.
// `npm run pictures [-- --draw] [PLAYWRIGHT ARGUMENTS]`: the pictures of every state alone; `--draw` keeps new ones.
const log = createLog(process.stdout);

await runScript(log, async ([suite, ...args]) => {
  await prepare({ log, isDesktopWanted: process.platform === "linux" });
  if (suite !== "pictures") await ensureBuilt({ log });
  const { checkEndToEnd, checkNetwork, checkPictures } = await import("./checks/tools.mjs");
  const checks = { e2e: checkEndToEnd, network: checkNetwork, pictures: checkPictures };
  const { failed } = await checks[suite === "e2e" || suite === "network" ? suite : "pictures"](args);
  return failed.length > 0 ? 1 : 0;
});
