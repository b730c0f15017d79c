import { createLog } from "./log.mjs";
import { projectFolder } from "./paths.mjs";
import { makeInstallers } from "./release/make-installers.mjs";
import { runInherited } from "./run-process.mjs";
import { reasonOf, runScript, SetupFailure } from "./script.mjs";
import { ensureBuilt } from "./setup/build-application.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";

// `npm run release -- STEP`: the steps of .github/workflows/release.yml, each of which runs on a developer's machine too.
const log = createLog(process.stdout);
const folder = "dist";

/** @type {Record<string, () => Promise<number>>} */
const steps = {
  /** The installers of this system. */
  async installers() {
    await build();
    return makeInstallers(process.env);
  },
  /** Installs one of them, looks whether it works, and removes it. */
  async smoke() {
    await build();
    const { smokeInstalled } = await import("./release/smoke.mjs");
    return reported(() => smokeInstalled({ log, folder }));
  },
  /** What belongs to a release beside the installers. */
  async files() {
    await build();
    const { writeReleaseFiles } = await import("./release/release-files.mjs");
    return reported(() => writeReleaseFiles(folder, process.env["RELEASE_TAG"] || null));
  },
  /** A draft on GitHub, which a person publishes. */
  async draft() {
    const { draftArgs } = await import("./release/draft.mjs");
    return runInherited("gh", await draftArgs(folder, process.env["RELEASE_TAG"] ?? ""), {
      cwd: projectFolder,
    });
  },
};

await runScript(log, async ([name = "", ...rest]) => {
  const step = Object.hasOwn(steps, name) && rest.length === 0 ? steps[name] : undefined;
  if (step === undefined) {
    const names = Object.keys(steps).join(", ");
    throw new SetupFailure({ ru: `Нужен один шаг из этих: ${names}`, en: `One of these steps: ${names}` });
  }
  return step();
});

async function build() {
  await ensureDependencies({ log, folder: projectFolder });
  await ensureBuilt({ log });
}

/**
 * @param {() => Promise<void>} step
 * @returns {Promise<number>}
 */
async function reported(step) {
  try {
    await step();
    return 0;
  } catch (thrown) {
    const reason = reasonOf(thrown);
    throw new SetupFailure({ ru: `Шаг не удался: ${reason}`, en: `The step failed: ${reason}` });
  }
}
