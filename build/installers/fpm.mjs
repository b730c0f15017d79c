#!/usr/bin/env node
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buildDeb } from "./deb.mjs";
import { readFpmArguments } from "./fpm-arguments.mjs";
import { buildRpm } from "./rpm.mjs";
import { dropFileArgument, setModes } from "./staged-files.mjs";

// Takes the place of fpm, by which electron-builder makes debs and rpms: it finds this program by CUSTOM_FPM_PATH. fpm
// itself comes from a host that many networks do not reach; the system's own tools do the same.

const described = readFpmArguments(process.argv.slice(2));
const isFast = process.env["PLUSOFON_TRAY_FAST_PACKAGES"] === "1";
const root = await mkdtemp(path.join(os.tmpdir(), "plusofon-installer-"));
try {
  const staged = path.join(root, "files");
  for (const { from, to } of described.files) {
    const target = path.join(staged, to);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(from, target, { recursive: true, verbatimSymlinks: true });
  }
  await dropFileArgument(staged);
  await setModes(staged);
  if (described.format === "deb") await buildDeb({ staged, described, isFast });
  else await buildRpm({ root, staged, described, isFast });
} finally {
  await rm(root, { recursive: true, force: true });
}
