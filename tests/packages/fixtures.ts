import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { createSimulator, type Simulator } from "../../simulator/simulator";

export const canaryKey = "CanaryKey0CanaryKey0CanaryKey0xx";

/** The paths of the packages: of an older version, and of this one. */
export type MadePackages = { older: string; deb: string; rpm: string };

type WorkerFixtures = {
  made: MadePackages;
  simulator: Simulator;
  /** The home of the ordinary user, who stays the same over several logins. */
  home: string;
};

export const test = base.extend<object, WorkerFixtures>({
  made: [
    async ({ browserName: _ }, use) => {
      const { createLog } = await import("../../build/log.mjs");
      const { prepare } = await import("../../build/setup/prepare.mjs");
      const { ensureBuilt } = await import("../../build/setup/build-application.mjs");
      const { makeUnpackedProgram } = await import("../../build/installers/unpacked-program.mjs");
      const { writeLinuxFiles } = await import("../../build/installers/linux-files.mjs");
      const { makeLinuxInstaller } = await import("../../build/installers/linux-installer.mjs");
      const { canMake } = await import("../../build/installers/machine.mjs");
      const log = createLog(process.stderr);
      const { runtime, electronFlags } = await prepare({ log, isDesktopWanted: true });
      await ensureBuilt({ log });
      await canMake("rpm", log);
      const executablePath = await makeUnpackedProgram({ runtime });
      await writeLinuxFiles({ executablePath, electronFlags });
      const folder = await mkdtemp(join(tmpdir(), "plusofon-packages-"));
      // apt reads packages as a user of its own.
      await chmod(folder, 0o755);
      const common = { runtime, executablePath, folder, isRelease: false };
      await use({
        older: await makeLinuxInstaller({ ...common, target: "deb", version: "0.0.1" }),
        deb: await makeLinuxInstaller({ ...common, target: "deb" }),
        rpm: await makeLinuxInstaller({ ...common, target: "rpm" }),
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  simulator: [
    async ({ browserName: _ }, use) => {
      const simulator = await createSimulator({ scenario: "trial", accessKey: canaryKey });
      await use(simulator);
      await simulator.close();
    },
    { scope: "worker" },
  ],
  home: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "plusofon-home-"));
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: "worker" },
  ],
});
