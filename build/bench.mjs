import path from "node:path";
import { accountsTable } from "../bench/accounts-table.mjs";
import { interleaved } from "../bench/interleaved.mjs";
import { inFolder, measureMemory, measureStart } from "../bench/measure.mjs";
import { measureAccounts } from "../bench/measure-accounts.mjs";
import { readPlan } from "../bench/plan.mjs";
import { application, bareTray } from "../bench/programs.mjs";
import { reportOf, sectionsOf, writeReport } from "../bench/report.mjs";
import { benchTable } from "../bench/table.mjs";
import { buildDevPage } from "./dev-page.mjs";
import { createLog } from "./log.mjs";
import { artifactsFolder } from "./paths.mjs";
import { runScript } from "./run-script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";
import { SetupFailure } from "./setup-failure.mjs";

/** @import { Place } from "../bench/running-program.mjs" */

// `npm run bench [-- --runs=N --only=start|memory|accounts --rest-seconds=N]`: start-up time and memory at rest,
// beside the least tray application on the same Electron; and how the list of a hundred accounts answers. It measures and judges nothing: the exit code is 0 whatever it finds.
const log = createLog(process.stdout);

await runScript(log, async (words) => {
  const plan = readPlan(words);
  if (process.platform !== "linux") {
    throw new SetupFailure({ ru: "Замеры идут только на Linux.", en: "The benchmark runs on Linux only." });
  }
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: true });
  if (plan.parts.has("start") || plan.parts.has("memory")) await ensureBuilt({ log });
  const { startDesktop } = await import("../tests/desktop/session.mjs");
  const { watchTrayRegistrations } = await import("../bench/tray-registrations.mjs");
  const desktop = await startDesktop({ log });
  const registrations = await watchTrayRegistrations(desktop.env["DBUS_SESSION_BUS_ADDRESS"] ?? "", () =>
    performance.now(),
  );
  const place = { desktop, registrations, executablePath: runtime.executablePath, electronFlags };
  try {
    const startMs = plan.parts.has("start") ? await measureStarts(place, plan.runs) : null;
    const memory = plan.parts.has("memory") ? await measureRests(place, plan.runs, plan.restSeconds) : null;
    const accounts = plan.parts.has("accounts") ? await measureList(place, plan.runs) : null;
    const findings = { startMs, memory, accounts };
    const sections = sectionsOf(findings);
    if (sections.length > 0) process.stdout.write(`\n${benchTable(sections)}\n`);
    if (accounts !== null) process.stdout.write(`\n${accountsTable(accounts)}\n`);
    const file = path.join(artifactsFolder, "bench.json");
    await writeReport(file, reportOf({ findings, plan, electronVersion: runtime.version, now: new Date() }));
    log.ready({ ru: `Замеры: ${file}`, en: "the figures" });
    return 0;
  } finally {
    registrations.close();
    await desktop.stop();
  }
});

/**
 * @param {Place} place
 * @param {number} runs
 */
function measureStarts(place, runs) {
  log.step({ ru: "Время запуска", en: "start-up time" });
  return inFolder(async (folder) => {
    const folders = {
      application: path.join(folder, "application"),
      bareTray: path.join(folder, "bare-tray"),
    };
    // The first start of each makes its folder and fills the disk cache: it is not counted.
    for (const program of [application, bareTray]) await measureStart(place, program, folders[program.name]);
    return interleaved(runs, (program) => measureStart(place, program, folders[program.name]));
  });
}

/**
 * @param {Place} place
 * @param {number} runs
 * @param {number} restSeconds
 */
function measureRests(place, runs, restSeconds) {
  log.step({ ru: `Память после ${restSeconds} с покоя`, en: "memory at rest" });
  const measuring = { ru: "Память", en: "memory" };
  return interleaved(runs, (program, run) => {
    log.progress(measuring, (100 * (run - 1 + (program.name === "bareTray" ? 0.5 : 0))) / runs);
    return measureMemory(place, program, 1_000 * restSeconds);
  });
}

/**
 * @param {Place} place
 * @param {number} runs
 */
function measureList(place, runs) {
  log.step({ ru: "Список из 100 учётных записей", en: "list of 100 accounts" });
  return inFolder(async (folder) => {
    await buildDevPage(folder);
    return measureAccounts(place, folder, runs);
  });
}
