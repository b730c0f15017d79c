import { join } from "node:path";
import { projectFolder } from "../project-folder";
import { writeFontsConfig } from "./fonts";

/** Where the built page is for all workers of a run. */
export const devPageFolder = join(projectFolder, "artifacts", "dev-page");
/** Names the fontconfig file of the pictures for all workers of a run. */
export const fontsVariable = "PLUSOFON_PICTURE_FONTS";
const fontsFolder = join(projectFolder, "artifacts", "picture-fonts");

export default async function setUp(): Promise<void> {
  const { buildDevPage } = await import("../../build/dev-page.mjs");
  await buildDevPage(devPageFolder);
  process.env[fontsVariable] = await writeFontsConfig(fontsFolder);
}
