import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "../project-folder";

/**
 * Writes `docs/images/NAME.png`, changed by `args` of ImageMagick's `convert`.
 *
 * @param picture the bytes of a PNG or WebP
 */
export function writeDocsPicture(name: string, picture: Buffer, args: string[] = []): void {
  const file = join(projectFolder, "docs/images", `${name}.png`);
  // Without the time of writing, so that an equal picture is an equal file.
  const output = ["-strip", "-define", "png:exclude-chunks=date,time", "-define", "png:compression-level=9"];
  execFileSync("convert", ["-", ...args, ...output, file], { input: picture });
}
