import { missingHostPackages, trayHosts } from "../tests/desktop/hosts.mjs";
import { bothLanguages, createLog } from "./log.mjs";
import { runScript, SetupFailure } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { provideHostPackages } from "./setup/host-packages.mjs";
import { prepare } from "./setup/prepare.mjs";

/** @import { Sentence } from "./log.mjs" */
/** @import { Tally } from "./checks/reports.mjs" */

// `npm test`: sets up what is missing and runs every check, whatever fails. The last line is "N passed, M failed".
const log = createLog(process.stdout);
/** @param {string} text */
const write = (text) => void process.stdout.write(text);

await runScript(log, async () => {
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: process.platform === "linux" });
  if (process.platform === "linux") {
    await provideHostPackages({ log, packages: await missingHostPackages(trayHosts) });
  }
  const { checkPackage } = await import("./checks/package.mjs");
  const tools = await import("./checks/tools.mjs");
  const { summaryOf } = await import("./checks/reports.mjs");
  const { securityTable } = await import("./checks/security-table.mjs");
  const checkBuild = async () => {
    await ensureBuilt({ log, isForced: true });
    return { passed: 1, failed: [] };
  };
  const hasNetwork = await tools.hasNetworkOfItsOwn();
  const checkNetwork = async () => {
    if (hasNetwork) return tools.checkByPlaywright("network");
    log.note({ ru: "пропущено: нет сетевых пространств имён", en: "skipped: no network namespaces here" });
    return { passed: 0, failed: [] };
  };
  // From the reports of the checks before it: nothing runs twice.
  const checkSecurity = async () => {
    const { table, tally } = await securityTable({ hasNetwork });
    write(table);
    return tally;
  };
  const tallies = [
    await runCheck({ ru: "Типы", en: "types" }, tools.checkTypes),
    await runCheck({ ru: "Стиль", en: "style" }, tools.checkStyle),
    await runCheck({ ru: "Модульные тесты", en: "unit tests" }, tools.checkUnits),
    await runCheck({ ru: "Выносливость", en: "endurance" }, () =>
      tools.checkEndurance({ minutes: "0.1", seed: "1" }),
    ),
    await runCheck({ ru: "Сборка", en: "build" }, checkBuild),
    await runCheck({ ru: "Тесты в Electron", en: "tests in Electron" }, () => tools.checkByPlaywright("e2e")),
    await runCheck(
      { ru: "Тесты в сети без выхода", en: "tests in a network without a way out" },
      checkNetwork,
    ),
    await runCheck({ ru: "Изображения окна", en: "pictures of the window" }, () =>
      tools.checkByPlaywright("pictures"),
    ),
    await runCheck({ ru: "Пакет", en: "package" }, () => checkPackage({ runtime, electronFlags })),
    await runCheck({ ru: "Установленные пакеты", en: "installed packages" }, () =>
      tools.checkByPlaywright("packages"),
    ),
  ];
  tallies.push(await runCheck({ ru: "Правила безопасности", en: "rules of security" }, checkSecurity));
  write(`\n${summaryOf(tallies)}\n`);
  return tallies.some(({ failed }) => failed.length > 0) ? 1 : 0;
});

/**
 * Runs a check under a heading, and says how long it took. One that throws has failed.
 *
 * @param {Sentence} title
 * @param {() => Promise<Tally>} check
 * @returns {Promise<Tally>}
 */
async function runCheck(title, check) {
  const startedAtMs = performance.now();
  write(`\n== ${bothLanguages(title)} ==\n`);
  /** @type {Tally} */
  const tally = await check().catch((thrown) => {
    if (thrown instanceof SetupFailure) log.failure(thrown.sentence);
    else write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
    return { passed: 0, failed: [title.en] };
  });
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  const notRun = tally.notRun ? `, ${tally.notRun} not run` : "";
  write(`== ${tally.passed} passed, ${tally.failed.length} failed${notRun}, ${seconds} s ==\n`);
  return tally;
}
