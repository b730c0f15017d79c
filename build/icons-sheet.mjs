import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

// Draws the sheet of tray icons: node build/icons-sheet.mjs
await runnerImport(fileURLToPath(new URL("./icons-sheet.ts", import.meta.url)), { configFile: false });
