import { largeTrayHosts, missingHostPackages, trayHosts } from "../tests/desktop/hosts.mjs";
import { checkByPlaywright } from "./checks/tools.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { provideHostPackages } from "./setup/host-packages.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run hosts [-- PLAYWRIGHT ARGUMENTS]`: the tray on every real host, Plasma and GNOME too. Takes minutes.
const log = createLog(process.stdout);

await runScript(log, async (args) => {
  await prepare({ log, isDesktopWanted: true });
  await provideHostPackages({ log, packages: await missingHostPackages([...trayHosts, ...largeTrayHosts]) });
  await ensureBuilt({ log });
  process.env["PLUSOFON_LARGE_HOSTS"] = "1";
  const { failed } = await checkByPlaywright("e2e", ["hosts.spec", ...args]);
  return failed.length > 0 ? 1 : 0;
});
