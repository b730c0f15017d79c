import { checkPictures } from "./checks/tools.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./run-script.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run pictures [-- --draw] [PLAYWRIGHT ARGUMENTS]`: the pictures of every state alone; `--draw` keeps new ones.
const log = createLog(process.stdout);

await runScript(log, async (words) => {
  await prepare({ log, isDesktopWanted: true });
  const isDrawing = words.includes("--draw");
  const { failed } = await checkPictures(
    words.filter((word) => word !== "--draw"),
    { isDrawing },
  );
  return failed > 0 ? 1 : 0;
});
