import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import * as z from "zod/mini";

const packageSchema = z.object({
  dependencies: z.optional(z.record(z.string(), z.string())),
  devDependencies: z.record(z.string(), z.string()),
});

/** The newest stable major of Electron when the pin was last renewed; three majors are supported at a time. */
const newestMajor = 45;

it("Electron is pinned to one exact, supported version without a known fault of its tray", async () => {
  const read = packageSchema.parse(JSON.parse(await readFile("package.json", "utf8")));
  const pinned = read.devDependencies["electron"] ?? "";
  const [major = 0, minor = 0, patch = 0] = pinned.split(".").map(Number);
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(major).toBeGreaterThan(newestMajor - 3);
  // No tray on GNOME, Cinnamon and XFCE.
  const hasNoTray = (major === 43 && (minor === 4 ? patch <= 2 : minor === 3)) || pinned === "44.0.0";
  expect(hasNoTray).toBe(false);
});

it("nothing is installed beside the packed program: all its code is bundled", async () => {
  const read = packageSchema.parse(JSON.parse(await readFile("package.json", "utf8")));
  expect(read.dependencies ?? {}).toEqual({});
});
