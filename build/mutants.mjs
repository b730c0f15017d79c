import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { createLog } from "./log.mjs";
import { pureCode } from "./mutants/pure-code.mjs";
import { refusedByTypes } from "./mutants/refused-by-types.mjs";
import { isUnnoticed, report } from "./mutants/report.mjs";
import { projectFolder } from "./paths.mjs";
import { runScript } from "./script.mjs";

// `npm run mutants [-- --sample=N --seed=S | --all] [--files=GLOB]`: changes the pure code in one place at a time and
// prints which changes no unit test notices: of N random ones (300 by default), or of all.
await runScript(createLog(process.stdout), async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      all: { type: "boolean", default: false },
      sample: { type: "string", default: "300" },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      files: { type: "string", multiple: true, default: pureCode.included },
    },
  });
  const options = {
    mutate: [...values.files, ...pureCode.excluded.map((glob) => `!${glob}`)],
    testRunner: "vitest",
    vitest: { configFile: "build/mutants/vitest.config.mts" },
    plugins: ["@stryker-mutator/vitest-runner", "./build/mutants/sample-checker.mjs"],
    checkers: values.all ? [] : ["sample"],
    sample: { size: Number(values.sample), seed: values.seed, root: projectFolder },
    // What only runs while a module is loaded would need all tests for each change.
    ignoreStatic: true,
    concurrency: 1,
    tempDirName: "artifacts/mutants-sandbox",
    ignorePatterns: ["/artifacts", "/out", "/dist", "/docs/images", "/tests/pictures/baseline"],
    // Stryker reads the configuration by TypeScript's former interface.
    tsconfigFile: "none.json",
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
    warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: true },
  };
  const results = await new Stryker(options).runMutationTest();
  const refused = await refusedByTypes(results.filter(isUnnoticed));
  const scope = values.all ? "all" : `seed ${values.seed}`;
  process.stdout.write(`\n${scope}\n${report(results, refused, projectFolder)}`);
  return 0;
});
