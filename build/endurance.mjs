import { parseArgs } from "node:util";
import { createLog } from "./log.mjs";
import { runScript } from "./script.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run endurance [-- --minutes=N --seed=S]`: each part takes N minutes (2 by default) with the chances of S.
const log = createLog(process.stdout);

await runScript(log, async (args) => {
  const { values } = parseArgs({ args, options: { minutes: { type: "string" }, seed: { type: "string" } } });
  await prepare({ log, isDesktopWanted: false });
  const { checkEndurance } = await import("./checks/tools.mjs");
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  const { failed } = await checkEndurance({ minutes: values.minutes ?? "2", seed });
  return failed.length > 0 ? 1 : 0;
});
