import { isCommandThere } from "../run-process.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { askInstallable, choosePackages, installPackages, updateLists } from "./apt.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * Sees to it that real tray hosts are there for the tests. Root gets them installed where there is apt; anyone else is
 * told the command. What stays missing is not tried, and the tests say so.
 *
 * @param {{ log: Log, packages: string[] }} options `packages`: those that are missing
 */
export async function provideHostPackages({ log, packages }) {
  if (packages.length === 0) return log.ready({ ru: "Панели с треем", en: "tray hosts" });
  const hasApt = await isCommandThere("apt-get");
  if (!hasApt || process.getuid?.() !== 0) {
    const command = `sudo apt-get install --no-install-recommends ${packages.join(" ")}`;
    return log.note({
      ru: `Часть панелей с треем не проверяется, нет пакетов: ${command}`,
      en: `some tray hosts are not tried, packages are missing: ${command}`,
    });
  }
  await updateLists(log);
  const installable = await askInstallable(packages);
  const chosen = choosePackages(
    packages.filter((name) => installable.has(name)).map((name) => [name]),
    installable,
  );
  if (chosen.length === 0) return;
  await installPackages(chosen, log).catch((thrown) => {
    if (!(thrown instanceof SetupFailure)) throw thrown;
    log.note(thrown.sentence);
  });
}
