import path from "node:path";

/**
 * What electron-store and axios import and this application must not have, by the module of ours that is bundled
 * instead.
 *
 * @type {Record<string, string>}
 */
const replacements = {
  // Hooks SIGTERM and ends the process before Electron has quit in order.
  "when-exit": "main/storage/electron-store/when-exit.ts",
  // Tries again in a loop without a pause, and takes what a full disk wrote in part for the whole.
  atomically: "main/storage/electron-store/atomically.ts",
  // A compiler of JSON schemas and a reader of version ranges, for stores with a schema or migrations.
  "ajv/dist/2020.js": "main/storage/electron-store/unused.ts",
  "ajv-formats": "main/storage/electron-store/unused.ts",
  semver: "main/storage/electron-store/unused.ts",
  // Through it electron-store answers every page that asks for the path of the user's data, past the checks of ipc.ts.
  "replaced:electron": "main/storage/electron-store/unused.ts",
  // Ways to send a request: there is one of our own. These load HTTP clients, compression and a table of media types.
  "./http.js": "node_modules/axios/lib/helpers/null.js",
  "./xhr.js": "node_modules/axios/lib/helpers/null.js",
  "../platform/node/classes/FormData.js": "node_modules/axios/lib/helpers/null.js",
  "./classes/FormData.js": "node_modules/axios/lib/helpers/null.js",
};
const importers = /\/node_modules\/(?:electron-store|conf|atomically|axios)\//;

/**
 * What is written otherwise in a module, by the end of its path.
 *
 * @type {Record<string, [text: string, replacement: string]>}
 */
const edits = {
  // The bundler leaves Electron's own name to Electron before it asks any plugin.
  "/node_modules/electron-store/index.js": [
    "import electron from 'electron';",
    "import electron from 'replaced:electron';",
  ],
  "/node_modules/axios/lib/adapters/adapters.js": [
    "import * as fetchAdapter from './fetch.js';",
    "const fetchAdapter = {};",
  ],
  // Asking for the global class loads Node's whole HTTP client.
  "/node_modules/axios/lib/utils.js": [
    "const FormDataCtor = typeof G.FormData !== 'undefined' ? G.FormData : undefined;",
    "const FormDataCtor = undefined;",
  ],
  // Descriptions of objects on the bus: none is read here, and this program publishes no objects.
  "/node_modules/@jellybrick/dbus-next/dist/index.mjs": [
    'import BuilderExport from "fast-xml-builder";\nimport { XMLParser } from "fast-xml-parser";',
    'class BuilderExport { build() { return "<node/>"; } }\nclass XMLParser {}',
  ],
};

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
      return path.resolve(root, replacement);
    },
    transform(code, id) {
      const file = id.replaceAll("\\", "/");
      const edit = Object.entries(edits).find(([end]) => file.endsWith(end))?.[1];
      if (edit === undefined) return null;
      if (!code.includes(edit[0])) throw new Error(`${file} has no “${edit[0]}”`);
      return code.replace(...edit);
    },
  };
}
