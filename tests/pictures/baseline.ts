import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The pictures that the window has to equal, each pixel: lossless WebP, less than half of a PNG's size. */
export const baselineFolder = join(__dirname, "baseline");

/** Keeps a PNG as the baseline of `name`. */
export async function keepBaseline(name: string, png: Buffer): Promise<void> {
  const { runCaptured, tailOf } = await import("../../build/run-process.mjs");
  const path = join(baselineFolder, `${name}.webp`);
  // Each worker draws the probe.
  const drawn = `${path}.${process.pid}.png`;
  await keepFile(drawn, png);
  const lossless = ["-define", "webp:lossless=true", "-define", "webp:method=6"];
  const result = await runCaptured("convert", [drawn, ...lossless, path]);
  if (result.exitCode !== 0) throw new Error(`The picture could not be kept: ${tailOf(result)}`);
  await rm(drawn);
}

/** Writes a file and the folders above it. */
export async function keepFile(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** The baseline of `name` as lossless WebP; null: there is none. */
export async function readBaseline(name: string): Promise<Buffer | null> {
  return readFile(join(baselineFolder, `${name}.webp`)).catch(() => null);
}
