import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readPlan } from "../bench/plan.mjs";
import { buildDevPage } from "./dev-page.mjs";
import { createLog } from "./log.mjs";
import { artifactsFolder } from "./paths.mjs";
import { runScript, SetupFailure } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

// `npm run bench [-- --runs=N --only=start|opening|memory|accounts --rest-seconds=N]`: start-up time, opening time
// and memory at rest, beside the least tray application on the same Electron; and how the list of a hundred accounts answers. It measures
// and judges nothing: the exit code is 0 whatever it finds.
const log = createLog(process.stdout);

await runScript(log, async (args) => {
  const plan = readPlan(args);
  if (process.platform !== "linux") {
    throw new SetupFailure({ ru: "Замеры идут только на Linux.", en: "The benchmark runs on Linux only." });
  }
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: true });
  await ensureBuilt({ log });
  const { startDesktop } = await import("../tests/desktop/session.mjs");
  const { watchTrayRegistrations } = await import("../bench/tray-registrations.mjs");
  const desktop = await startDesktop({ log });
  const registrations = await watchTrayRegistrations(desktop.env["DBUS_SESSION_BUS_ADDRESS"] ?? "", () =>
    performance.now(),
  );
  const place = { desktop, registrations, executablePath: runtime.executablePath, electronFlags };
  try {
    const findings = await measure(place, plan);
    const { reportOf, tablesOf } = await import("../bench/report.mjs");
    const report = reportOf({ findings, plan, electronVersion: runtime.version, now: new Date() });
    for (const [title, rows] of Object.entries(tablesOf(report))) {
      process.stdout.write(`\n${title}\n`);
      console.table(rows);
    }
    const file = path.join(artifactsFolder, "bench.json");
    await mkdir(artifactsFolder, { recursive: true });
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    log.ready({ ru: `Замеры: ${file}`, en: "the figures" });
    return 0;
  } finally {
    registrations.close();
    await desktop.stop();
  }
});

/**
 * @param {import("../bench/running-program.mjs").Place} place
 * @param {import("../bench/plan.mjs").Plan} plan
 * @returns {Promise<import("../bench/report.mjs").Findings>}
 */
async function measure(place, { runs, subjects, restSeconds }) {
  const { inFolder, measureMemory, measureStarts } = await import("../bench/measure.mjs");
  const { measureAccounts } = await import("../bench/measure-accounts.mjs");
  /** @type {import("../bench/report.mjs").Findings} */
  const findings = { startMs: null, openingMs: null, memory: null, accounts: null };
  if (subjects.includes("start")) {
    log.step({ ru: "Время запуска", en: "start-up time" });
    findings.startMs = await measureStarts(place, runs);
  }
  if (subjects.includes("opening")) {
    log.step({ ru: "Открытие окна щелчком по значку", en: "opening by a click on the icon" });
    const { measureOpening } = await import("../bench/measure-opening.mjs");
    findings.openingMs = await measureOpening(place, runs);
  }
  if (subjects.includes("memory")) {
    log.step({ ru: `Память после ${restSeconds} с покоя, замеров: ${2 * runs}`, en: "memory at rest" });
    findings.memory = await measureMemory(place, runs, 1_000 * restSeconds);
  }
  if (subjects.includes("accounts")) {
    log.step({ ru: "Список из 100 учётных записей", en: "list of 100 accounts" });
    findings.accounts = await inFolder(async (folder) => {
      await buildDevPage(folder);
      return measureAccounts(place, folder, runs);
    });
  }
  return findings;
}
