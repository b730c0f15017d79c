import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readPlan } from "../bench/plan.mjs";
import { buildDevPage } from "./dev-page.mjs";
import { createLog } from "./log.mjs";
import { artifactsFolder, outFolder } from "./paths.mjs";
import { runScript, SetupFailure } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

/** @import { Findings } from "../bench/report.mjs" */

// `npm run bench [-- --runs=N --only=NAME --rest-seconds=N --accounts=N]`: what the application costs, beside the least
// programs on the same Electron (docs/benchmark.md). It measures and judges nothing: the exit code is 0 whatever it finds.
const log = createLog(process.stdout);

await runScript(log, async (args) => {
  const plan = readPlan(args);
  if (process.platform !== "linux") {
    throw new SetupFailure({ ru: "Замеры идут только на Linux.", en: "The benchmark runs on Linux only." });
  }
  const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: true });
  await ensureBuilt({ log });
  const { startDesktop } = await import("../tests/desktop/session.mjs");
  const desktop = await startDesktop({ log });
  try {
    const findings = await measure({ desktop, executablePath: runtime.executablePath, electronFlags }, plan);
    const { reportOf } = await import("../bench/report.mjs");
    const about = {
      measuredAt: new Date().toISOString(),
      electron: runtime.version,
      machine: { kernel: os.release(), cores: os.cpus().length, memoryBytes: os.totalmem() },
      plan,
    };
    await writeReport(about, reportOf(findings));
    return 0;
  } finally {
    await desktop.stop();
  }
});

/**
 * @param {Pick<import("../bench/running-program.mjs").Place, "desktop" | "executablePath" | "electronFlags">} outer
 * @param {import("../bench/plan.mjs").Plan} plan
 * @returns {Promise<Findings>}
 */
async function measure(outer, plan) {
  const { comparisons, measureAllGrowth } = await import("../bench/findings.mjs");
  const { inFolder } = await import("../bench/measure.mjs");
  const { measureLists } = await import("../bench/measure-list.mjs");
  const { makeProfile } = await import("../bench/profile.mjs");
  const { startService } = await import("../bench/service.mjs");
  const { measurePackage, measureSizes } = await import("../bench/sizes.mjs");
  const { watchTrayRegistrations } = await import("../bench/tray-registrations.mjs");
  const registrations = await watchTrayRegistrations(outer.desktop.bus, () => performance.now());
  const service = await startService(outer.desktop);
  /** @type {Findings} */
  const findings = { comparisons: [], growth: [], sizes: [] };
  try {
    await inFolder(async (folder) => {
      const profile = path.join(folder, "profile");
      await makeProfile({ ...outer, registrations, service }, profile, Math.max(...plan.accounts));
      const place = { ...outer, registrations, service, profile };
      for (const subject of plan.subjects) {
        log.step({ ru: `Замер: ${subject}`, en: "measuring" });
        if (subject === "accounts") findings.growth.push(...(await measureAllGrowth(place, plan)));
        else if (subject === "size")
          findings.sizes.push(...(await measureSizes()), await measurePackage(outFolder));
        else if (subject === "list") {
          const page = path.join(folder, "page");
          await buildDevPage(page);
          findings.growth.push(...(await measureLists(place, page, plan)));
        } else findings.comparisons.push(...(await comparisons[subject](place, plan)));
      }
    });
    return findings;
  } finally {
    await service.close();
  }
}

/**
 * Prints a report, and writes it as data, as tables, and one plot for each row that grows.
 *
 * @param {object} about what it was measured on
 * @param {ReturnType<typeof import("../bench/report.mjs").reportOf>} report
 */
async function writeReport(about, report) {
  const { markdownOf, plotOf } = await import("../bench/report.mjs");
  const folder = path.join(artifactsFolder, "bench");
  await mkdir(folder, { recursive: true });
  const tables = markdownOf(report);
  await writeFile(
    path.join(folder, "bench.json"),
    `${JSON.stringify({ schema: 2, ...about, ...report }, null, 2)}\n`,
  );
  await writeFile(path.join(folder, "bench.md"), tables);
  for (const growth of report.growth) {
    await writeFile(path.join(folder, `${growth.name.replace(/\W+/g, "-")}.svg`), plotOf(growth));
  }
  process.stdout.write(`\n${tables}\n`);
  log.ready({ ru: `Замеры: ${folder}`, en: "the figures" });
}
