import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { readBuildOptions } from "./build/build-options.mjs";
import { readSetting } from "./build/installers/configuration.mjs";
import { collectLicences } from "./build/licences.mjs";
import { oneByteScripts } from "./build/one-byte-scripts.mjs";
import { replacedModules } from "./build/replaced-modules.mjs";
import { ipcContract } from "./contract/ipc";
import { drawTrayIcon } from "./main/tray/draw/draw-tray-icon";
import { startingIcon } from "./main/tray/starting";

const here = (path: string): string => resolve(import.meta.dirname, path);

/** The preload needs only the contract's names: with them put in here, it carries no schema code. */
const ipcNames = JSON.stringify({
  requests: Object.keys(ipcContract.requests),
  events: Object.keys(ipcContract.events),
});

/** The icon as it starts on Linux, in base64 by its size: drawing takes half of what the icon waits for. */
const startingPictures = Object.fromEntries(
  [22, 32, 44].map((sizePx) => [
    sizePx,
    drawTrayIcon(startingIcon, sizePx, "colour").bgra.toString("base64"),
  ]),
);

const licences = collectLicences(import.meta.dirname);

/** The identity by which the installers know the program, too. */
const applicationId = JSON.stringify(await readSetting("appId"));

export default defineConfig({
  main: {
    define: {
      __APPLICATION_ID__: applicationId,
      __STARTING_PICTURES__: JSON.stringify(startingPictures),
      __BUILD_OPTIONS__: JSON.stringify(readBuildOptions(process.env)),
    },
    plugins: [replacedModules(import.meta.dirname), oneByteScripts(), licences()],
    build: {
      outDir: "out",
      emptyOutDir: true,
      externalizeDeps: false,
      minify: true,
      target: "node20.18",
      rollupOptions: {
        input: { "main/index": here("main/index.ts"), "simulator/index": here("simulator/index.ts") },
        output: {
          format: "cjs",
          entryFileNames: "[name].js",
          chunkFileNames: "main/chunks/[name]-[hash].js",
        },
      },
    },
  },
  preload: {
    plugins: [licences()],
    define: { __IPC_NAMES__: ipcNames },
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here("preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].js" },
      },
    },
  },
  renderer: {
    root: here("renderer"),
    plugins: [react(), oneByteScripts(), licences()],
    build: {
      minify: true,
      outDir: here("out/renderer"),
      rollupOptions: { input: here("renderer/index.html") },
    },
  },
});
