import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the tests on real Electron alone.
// `node build/playwright.mjs network`: those in a network namespace of their own.
// `npm run packages [-- PLAYWRIGHT ARGUMENTS]`: the tests of the installed packages alone; only root can install them.
// `npm run pictures [-- --draw] [PLAYWRIGHT ARGUMENTS]`: the pictures of every state alone; `--draw` keeps new ones.
// `npm run pictures:docs`: draws the pictures of README and docs/ anew, in `docs/images`.
const log = createLog(process.stdout);

const suites = /** @type {const} */ (["e2e", "network", "packages", "pictures", "docs-pictures"]);

await runScript(log, async ([name, ...args]) => {
  const suite = suites.find((one) => one === name) ?? "e2e";
  await prepare({ log, isDesktopWanted: process.platform === "linux" });
  if (suite !== "pictures") await ensureBuilt({ log });
  const { checkByPlaywright } = await import("./checks/tools.mjs");
  const { failed } = await checkByPlaywright(suite, args);
  return failed.length > 0 ? 1 : 0;
});
