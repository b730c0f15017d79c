import { missingHostPackages, trayHosts } from "../tests/desktop/hosts.mjs";
import { checkPackage } from "./checks/package.mjs";
import { runChecks } from "./checks/run-checks.mjs";
import { failedTestLines, summaryLine } from "./checks/summary.mjs";
import { checkEndToEnd, checkPictures, checkStyle, checkTypes, checkUnits } from "./checks/tools.mjs";
import { createLog } from "./log.mjs";
import { runScript } from "./run-script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { provideHostPackages } from "./setup/host-packages.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm test`: sets up what is missing and runs every check. The last line is "N passed, M failed".
const log = createLog(process.stdout);
/** @param {string} text */
const write = (text) => void process.stdout.write(text);

await runScript(log, async () => {
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: process.platform === "linux" });
  if (process.platform === "linux") {
    await provideHostPackages({ log, packages: await missingHostPackages(trayHosts) });
  }
  const tallies = await runChecks(
    [
      { title: { ru: "Типы", en: "types" }, run: checkTypes },
      { title: { ru: "Стиль", en: "style" }, run: checkStyle },
      { title: { ru: "Модульные тесты", en: "unit tests" }, run: checkUnits },
      {
        title: { ru: "Сборка", en: "build" },
        run: async () => {
          await ensureBuilt({ log, isForced: true });
          return { passed: 1, failed: 0 };
        },
      },
      { title: { ru: "Тесты в Electron", en: "tests in Electron" }, run: () => checkEndToEnd([]) },
      {
        title: { ru: "Изображения окна", en: "pictures of the window" },
        run: () => checkPictures([], { isDrawing: false }),
      },
      { title: { ru: "Пакет", en: "package" }, run: () => checkPackage({ runtime, electronFlags }) },
    ],
    { log, write, now: () => performance.now() },
  );
  write(`\n${failedTestLines(tallies).join("")}${summaryLine(tallies)}\n`);
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0;
});
