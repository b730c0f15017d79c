import path from "node:path";

/**
 * What electron-store imports and this application must not have, by the module of ours that is bundled instead.
 *
 * @type {Record<string, string>}
 */
const replacements = {
  // Hooks SIGTERM and ends the process before Electron has quit in order.
  "when-exit": "when-exit.ts",
  // Tries again in a loop without a pause, and takes what a full disk wrote in part for the whole.
  atomically: "atomically.ts",
  // A compiler of JSON schemas and a reader of version ranges, for stores with a schema or migrations.
  "ajv/dist/2020.js": "unused.ts",
  "ajv-formats": "unused.ts",
  semver: "unused.ts",
  // Through it electron-store answers every page that asks for the path of the user's data, past the checks of ipc.ts.
  "replaced:electron": "unused.ts",
};
const importers = /\/node_modules\/(?:electron-store|conf|atomically)\//;
const electronImport = "import electron from 'electron';";

/**
 * A Vite plugin, for the bundle and for the unit tests alike.
 *
 * @param {string} root the project's folder
 * @returns {import("vite").Plugin}
 */
export function replacedModules(root) {
  return {
    name: "replaced-modules",
    enforce: "pre",
    resolveId(source, importer) {
      const replacement = replacements[source];
      if (replacement === undefined || importer === undefined) return null;
      if (!importers.test(importer.replaceAll("\\", "/"))) return null;
      return path.resolve(root, "main/storage/electron-store", replacement);
    },
    // The bundler leaves Electron's own name to Electron before it asks any plugin.
    transform(code, id) {
      if (!id.replaceAll("\\", "/").endsWith("/node_modules/electron-store/index.js")) return null;
      if (!code.includes(electronImport)) throw new Error("electron-store imports Electron in another way");
      return code.replace(electronImport, "import electron from 'replaced:electron';");
    },
  };
}
