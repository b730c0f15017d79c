import { basename, join } from "node:path";
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";

const isUnattended = process.env["CI"] !== undefined;

/**
 * The configuration of the suite in `folder`, with what it has of its own.
 *
 * @param config `expect` and others replace what all suites have in common
 */
export function suiteConfig(folder: string, config: PlaywrightTestConfig): PlaywrightTestConfig {
  return defineConfig({
    testDir: folder,
    outputDir: join(__dirname, "../artifacts", basename(folder)),
    workers: 1,
    timeout: 90_000,
    expect: { timeout: 15_000 },
    forbidOnly: isUnattended,
    // On a machine that nobody watches a failed test is reported with its reason and repeated once; elsewhere it has failed.
    retries: isUnattended ? 1 : 0,
    ...config,
  });
}
