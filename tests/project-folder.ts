import { join } from "node:path";

/** Where the checkout is. */
export const projectFolder = join(__dirname, "..");
