import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run test:security`: the tests that show each rule of docs/security.md, and a table of item, check and result.
// `npm test` prints the same table from the tests that it has run anyway.
const log = createLog(process.stdout);

await runScript(log, async () => {
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: process.platform === "linux" });
  const { securityTable, titlePattern } = await import("./checks/security-table.mjs");
  const { checkPackage } = await import("./checks/package.mjs");
  const tools = await import("./checks/tools.mjs");
  await ensureBuilt({ log });
  const hasNetwork = await tools.hasNetworkOfItsOwn();
  await tools.checkUnits(["-t", titlePattern("unit")]);
  await tools.checkByPlaywright("e2e", ["-g", titlePattern("e2e")]);
  if (hasNetwork) await tools.checkByPlaywright("network");
  await checkPackage({ runtime, electronFlags });
  const { table, tally } = await securityTable({ hasNetwork });
  process.stdout.write(`\n${table}\n${tally.passed} passed, ${tally.failed.length} failed\n`);
  return tally.failed.length > 0 ? 1 : 0;
});
