import { isCommandThere } from "../run-process.mjs";
import { installableOf, installCommand, installPackages, updateLists } from "./apt.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * Provides real tray hosts for the tests. Root gets them installed where there is apt; anyone else gets the command.
 * What stays missing is not tried, and the tests say so.
 *
 * @param {{ log: Log, packages: string[] }} options `packages`: those that are missing
 */
export async function provideHostPackages({ log, packages }) {
  if (packages.length === 0) return log.ready({ ru: "Панели с треем", en: "tray hosts" });
  const hasApt = await isCommandThere("apt-get");
  if (!hasApt || process.getuid?.() !== 0) {
    const command = `sudo ${installCommand(packages)}`;
    return log.note({
      ru: `Часть панелей с треем не проверяется, нет пакетов: ${command}`,
      en: `some tray hosts are not tried, packages are missing: ${command}`,
    });
  }
  await updateLists(log);
  const installable = await installableOf(packages);
  const problem = installable.length === 0 ? null : await installPackages(installable, log);
  if (problem !== null) log.note(problem);
}
