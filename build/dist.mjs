import { stat } from "node:fs/promises";
import path from "node:path";
import {
  chosenLinuxTargets,
  needs,
  otherSystem,
  parseDistArgs,
  systemOf,
  systems,
} from "./installers/choose-installers.mjs";
import { writeLinuxFiles } from "./installers/linux-files.mjs";
import { makeLinuxInstaller } from "./installers/linux-installer.mjs";
import { canMake } from "./installers/machine.mjs";
import { makeUnpackedProgram, runElectronBuilder } from "./installers/unpacked-program.mjs";
import { createLog } from "./log.mjs";
import { projectFolder } from "./paths.mjs";
import { reasonOf, runScript, SetupFailure } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { prepare } from "./setup/prepare.mjs";

/** @import { DistRequest, System } from "./installers/choose-installers.mjs" */
/** @import { Runtime } from "./runtime/ensure.mjs" */

// `npm run dist`: every installer that this machine can make, in `dist/`, and a sentence for each that it can't.
// `-- --linux deb` one of them; `-- --release` small ones, which take minutes; `-- --dir` the unpacked program alone.
const log = createLog(process.stdout);

await runScript(log, async (args) => {
  const request = parseDistArgs(args);
  const here = systemOf(process.platform);
  if (request.system !== null && request.system !== here) throw new SetupFailure(otherSystem(request.system));
  const prepared = await prepare({ log, isDesktopWanted: false });
  await ensureBuilt({ log });
  try {
    await makeInstallers(request, here, prepared);
  } catch (thrown) {
    if (thrown instanceof SetupFailure) throw thrown;
    const reason = reasonOf(thrown);
    throw new SetupFailure({
      ru: `Установщики не собраны: ${reason}`,
      en: `The installers could not be made: ${reason}`,
    });
  }
  return 0;
});

/**
 * @param {DistRequest} request
 * @param {System} here
 * @param {{ runtime: Runtime, electronFlags: string[] }} prepared
 */
async function makeInstallers(request, here, { runtime, electronFlags }) {
  if (request.isFolderOnly || here === "linux") {
    log.step({ ru: `Программа на Electron ${runtime.version}`, en: "the unpacked program" });
    const executablePath = await makeUnpackedProgram({ runtime });
    if (request.isFolderOnly) return ready(path.dirname(executablePath));
    await writeLinuxFiles({ executablePath, electronFlags });
    await makeLinuxInstallers(request, runtime, executablePath);
  } else {
    log.step({ ru: "Установщики на закреплённом Electron", en: "installers, on the pinned Electron" });
    await runElectronBuilder({ args: [`--${here}`, ...request.targets] });
    log.ready({ ru: "Установщики готовы, они в папке dist", en: "the installers are in the folder dist" });
  }
  if (request.system !== null) return;
  for (const other of systems) if (other !== here) log.note(otherSystem(other));
}

/**
 * @param {DistRequest} request
 * @param {Runtime} runtime
 * @param {string} executablePath
 */
async function makeLinuxInstallers({ targets, isRelease }, runtime, executablePath) {
  for (const target of chosenLinuxTargets(targets)) {
    if (await canMake(target, log)) {
      log.step({
        ru: `Установщик ${target}${isRelease ? ", со сжатием xz" : ""}`,
        en: `${target} installer${isRelease ? ", compressed by xz" : ""}`,
      });
      await ready(await makeLinuxInstaller({ runtime, executablePath, target, isRelease }));
    } else if (targets.length > 0) {
      throw new SetupFailure(needs[target]);
    } else {
      log.note(needs[target]);
    }
  }
}

/** @param {string} made a file or folder */
async function ready(made) {
  const name = path.relative(projectFolder, made);
  const { size } = await stat(made);
  const megabytes = Math.round(size / 1_000_000);
  log.ready(
    megabytes === 0
      ? { ru: `Готова папка ${name}`, en: "folder made" }
      : { ru: `Готов ${name}, ${megabytes} МБ`, en: "installer made" },
  );
}
