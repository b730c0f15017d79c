import { join } from "node:path";
import { projectFolder } from "../project-folder";

/** Where the built page is for all workers of a run. */
export const devPageFolder = join(projectFolder, "artifacts", "dev-page");

export default async function setUp(): Promise<void> {
  const { buildDevPage } = await import("../../build/dev-page.mjs");
  await buildDevPage(devPageFolder);
}
