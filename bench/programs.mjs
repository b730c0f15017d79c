import path from "node:path";
import { projectFolder } from "../build/paths.mjs";

/**
 * One of the two programs that are compared.
 *
 * @typedef {object} Program
 * @property {"application" | "bareTray"} name
 * @property {string} folder what the runtime opens
 * @property {boolean} hasWindow it shows a window at its start, and data in its tooltip when it runs the demo
 */

/** @type {Program} */
export const application = { name: "application", folder: projectFolder, hasWindow: true };

/** @type {Program} */
export const bareTray = {
  name: "bareTray",
  folder: path.join(projectFolder, "bench", "bare-tray"),
  hasWindow: false,
};
